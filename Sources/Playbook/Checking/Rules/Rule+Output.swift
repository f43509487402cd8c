extension Rule {
  /// An `output` block that belongs to no step, or cannot be compared.
  static let output = Rule(
    name: "output", kind: .unsafe,
    summary: "an `output` block that belongs to no step, or cannot be compared",
    why: "The reader expects that output and the runner checks nothing.",
    remedy: "Put one `output` block behind its step's fence, in the same list item or quote.",
    bad: Example(
      line: 5, column: 1,
      #"""
      ## Look

      It should say:

      ```output
      ready
      ```

      See which containers run.

      ```sh {#look probe}
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

      It should say:

      ```output
      ready
      ```

      """#),
    look: .reading)
}
