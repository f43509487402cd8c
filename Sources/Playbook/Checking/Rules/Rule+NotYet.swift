extension Rule {
  /// A part of the format that this version does not know.
  static let notYet = Rule(
    name: "not-yet", kind: .unsafe,
    summary: "a part of the format that this version does not know",
    why: "A step that is not understood is not run by guessing.",
    remedy: "Leave it out, or use a version that knows it.",
    bad: Example(
      line: 5, column: 20,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe context}
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
