extension Rule {
  /// A step, or a playbook, that no heading gives a name.
  static let noHeading = Rule(
    name: "no-heading", kind: .unsafe,
    summary: "a step, or a playbook, that no heading gives a name",
    why: "What has no name cannot be linked from an alert, and cannot be run.",
    remedy: "Put the step under a heading with at least one letter or digit.",
    bad: Example(
      line: 3, column: 1,
      #"""
      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      ## Stop

      Nothing to do.

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
