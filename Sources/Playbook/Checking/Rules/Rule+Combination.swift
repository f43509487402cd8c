extension Rule {
  /// Attributes that cannot mean anything together.
  static let combination = Rule(
    name: "combination", kind: .unsafe,
    summary: "attributes that cannot mean anything together",
    why: "A step cannot be two things at once, and the author meant one of them.",
    remedy: "Keep the one that is meant.",
    bad: Example(
      line: 5, column: 20,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe gate}
      docker ps
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look gate}
      docker ps
      ```

      """#),
    look: .reading)
}
