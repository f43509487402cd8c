extension Rule {
  /// An attribute list that cannot be read, or has no id.
  static let attributeList = Rule(
    name: "attribute-list", kind: .unsafe,
    summary: "an attribute list that cannot be read, or has no id",
    why: "Written one character wrong, a question or a limit would silently not be there.",
    remedy: "Write a language, a blank and the list: `sh {#some-id confirm}`.",
    bad: Example(
      line: 5, column: 7,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe
      docker ps
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
