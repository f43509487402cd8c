extension Rule {
  /// Printed text in a `console` block that looks like a prompt or an exit status.
  static let transcriptLine = Rule(
    name: "transcript-line", kind: .warning,
    summary: "printed text in a `console` step that looks like a prompt or an exit status",
    why:
      "An editor that takes blanks away at line ends makes output of a command's empty line, and the step fails.",
    remedy:
      "Put the blank back behind the prompt, the status last, or write `[..]` in front of what is printed.",
    bad: Example(
      line: 7, column: 1,
      #"""
      ## Look

      See which containers run.

      ```console {#look probe}
      $ docker ps | grep db
      ? 1

      $ docker volume ls
      ...
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```console {#look probe}
      $ docker ps | grep db
      ? 1
      $ docker volume ls
      ...
      ```

      """#),
    look: .reading)
}
