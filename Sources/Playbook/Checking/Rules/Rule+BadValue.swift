extension Rule {
  /// An attribute's value that cannot be right.
  static let badValue = Rule(
    name: "bad-value", kind: .unsafe,
    summary: "an attribute's value that cannot be right",
    why: "A limit that cannot be read is no limit, and an id that cannot be typed cannot be approved.",
    remedy: "Write a value of the form that the message names.",
    bad: Example(
      line: 5, column: 20,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe timeout=soon}
      docker ps
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe timeout=10s}
      docker ps
      ```

      """#),
    look: .reading)
}
