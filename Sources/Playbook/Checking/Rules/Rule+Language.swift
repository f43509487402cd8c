extension Rule {
  /// An id on a block that is no shell script.
  static let language = Rule(
    name: "language", kind: .unsafe,
    summary: "an id on a block that is no shell script",
    why: "It looks like a step, and no shell can run it.",
    remedy: "Use `sh`, `bash`, `shell` or `console`, or take the list away.",
    bad: Example(
      line: 5, column: 1,
      #"""
      ## Look

      See which containers run.

      ```python {#look probe}
      print("late")
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      """#),
    look: .reading)
}
