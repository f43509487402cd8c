extension Rule {
  /// A script that Markdown reads differently from how it stands on the page.
  static let changedText = Rule(
    name: "changed-text", kind: .unsafe,
    summary: "a script that Markdown reads differently from how it stands on the page",
    why:
      "What you read is not what would run: a tab that is partly indentation, or a lone carriage return, becomes something else in the script.",
    remedy: "Indent the fence and its lines with spaces, and end lines with a line feed.",
    bad: Example(
      line: 6, column: 1,
      """
      ## Look

      1. See which containers run.

         ```sh {#look probe}
      \u{9}docker ps
         ```

      """),
    good: Example(
      #"""
      ## Look

      1. See which containers run.

         ```sh {#look probe}
         docker ps
         ```

      """#),
    look: .reading)
}
