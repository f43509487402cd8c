extension Rule {
  /// A `console` block without a command, or with a line that cannot be one.
  static let console = Rule(
    name: "console", kind: .unsafe,
    summary: "a `console` step that cannot be read as commands and what they print",
    why: "What is a command and what is its output would be a guess, and a guess would be run.",
    remedy:
      "Start each command with `$ `, go on with it behind `> `, and end with `? N` where its exit status is not 0.",
    bad: Example(
      line: 6, column: 1,
      #"""
      ## Look

      See which containers run.

      ```console {#look probe}
      CONTAINER ID   IMAGE
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```console {#look probe}
      $ docker ps
      CONTAINER ID   IMAGE[..]
      ...
      ```

      """#),
    look: .reading)
}
