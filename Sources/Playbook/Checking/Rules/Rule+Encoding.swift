extension Rule {
  /// Text that is not UTF-8, or holds a NUL byte.
  static let encoding = Rule(
    name: "encoding", kind: .unsafe,
    summary: "text that is not UTF-8, or holds a NUL byte",
    why:
      "Nobody can say what such bytes look like: the editor, the browser and the shell each see something else.",
    remedy: "Save the page as UTF-8.",
    bad: Example(
      line: 6, column: 7,
      """
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker\u{0} ps
      ```

      """),
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
