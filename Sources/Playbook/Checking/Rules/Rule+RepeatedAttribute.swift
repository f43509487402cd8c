extension Rule {
  /// An attribute that is given twice.
  static let repeatedAttribute = Rule(
    name: "repeated-attribute", kind: .unsafe,
    summary: "an attribute that is given twice",
    why: "Two timeouts are two opinions; the reader cannot know which one holds.",
    remedy: "Keep one of them.",
    bad: Example(
      line: 5, column: 31,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe timeout=1s timeout=9s}
      docker ps
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe timeout=9s}
      docker ps
      ```

      """#),
    look: .reading)
}
