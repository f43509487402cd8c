extension Rule {
  /// An attribute that does not exist.
  static let unknownAttribute = Rule(
    name: "unknown-attribute", kind: .unsafe,
    summary: "an attribute that does not exist",
    why: "A misspelt `confirm` asks nobody, and a misspelt limit limits nothing.",
    remedy: "Use the nearest known word that the message names, or take it away.",
    bad: Example(
      line: 5, column: 20,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe tiemout=9s}
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
