extension Rule {
  /// An id that two steps of a playbook share.
  static let duplicateID = Rule(
    name: "duplicate-id", kind: .unsafe,
    summary: "an id that two steps of a playbook share",
    why: "`--approve ID` would answer for both, and `when` could mean either.",
    remedy: "Rename one of them.",
    bad: Example(
      line: 11, column: 8,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      See which images there are.

      ```sh {#look probe}
      docker images
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      See which images there are.

      ```sh {#images probe}
      docker images
      ```

      """#),
    look: .reading)
}
