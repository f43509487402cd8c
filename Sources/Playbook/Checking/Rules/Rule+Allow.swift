extension Rule {
  /// A comment that means to allow something and allows nothing.
  static let allow = Rule(
    name: "allow", kind: .warning,
    summary: "a comment that means to allow something and silences nothing",
    why: "It tells the next reader that something is wrong here and accepted, when nothing is, or not this.",
    remedy:
      "Write `<!-- playbook: allow RULE because … -->` right before the block, with a reason; else take it away.",
    bad: Example(
      line: 5, column: 1,
      #"""
      ## Look

      See which containers run.

      <!-- playbook: allow maybe-placeholder because Docker fills it in -->

      ```sh {#look probe}
      docker ps
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See what the template makes of the word.

      <!-- playbook: allow maybe-placeholder because this program fills it in -->

      ```sh {#look probe}
      render {{word}}
      ```

      """#),
    look: .allowing)
}
