extension Rule {
  /// A `when` that is no condition, or that looks ahead.
  static let condition = Rule(
    name: "condition", kind: .unsafe,
    summary: "a `when` that is no condition, or that looks ahead",
    why: "A condition that cannot come true skips its step in silence, just when it is needed.",
    remedy: "Write `ID passed`, `ID failed` or `ID skipped` of an earlier step, joined with ` and `.",
    bad: Example(
      line: 11, column: 19,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      See why, if none runs.

      ```sh {#why probe when="look broken"}
      docker info
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      See why, if none runs.

      ```sh {#why probe when="look failed"}
      docker info
      ```

      """#),
    look: .reading)
}
