extension Rule {
  /// A step that names another one that is not there.
  static let danglingID = Rule(
    name: "dangling-id", kind: .unsafe,
    summary: "a step that names another one that is not there",
    why: "Its condition would never come true, or its rollback would never be armed.",
    remedy: "Name a step of the same playbook; the message names the nearest.",
    bad: Example(
      line: 11, column: 19,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      See why, if none runs.

      ```sh {#why probe when="lok failed"}
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
