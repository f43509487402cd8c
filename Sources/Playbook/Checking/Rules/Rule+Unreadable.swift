extension Rule {
  /// A page that cannot be opened.
  static let unreadable = Rule(
    name: "unreadable", kind: .unsafe,
    summary: "a page that cannot be opened",
    why:
      "A page that everyone may write to can be changed by anyone just before you run it; one that is a directory or a FIFO is no page.",
    remedy: "Make it a regular file that only its owner may write to: `chmod o-w docs/RUNBOOK.md`.",
    bad: Example(
      line: 1, column: 1,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      """#, unreadable: ["docs/RUNBOOK.md": "can be written to by everyone; `chmod o-w` it first"]),
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
