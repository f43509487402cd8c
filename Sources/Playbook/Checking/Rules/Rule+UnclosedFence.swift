extension Rule {
  /// A fence that is never closed.
  static let unclosedFence = Rule(
    name: "unclosed-fence", kind: .unsafe,
    summary: "a fence that is never closed",
    why: "It swallows the rest of the page: headings, words and steps behind it become lines of its script.",
    remedy: "Close it with a line of as many backticks as opened it.",
    bad: Example(
      line: 5, column: 1,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps

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
