extension Rule {
  /// Two playbooks with one name.
  static let duplicateName = Rule(
    name: "duplicate-name", kind: .unsafe,
    summary: "two playbooks with one name",
    why: "The link in the alert leads to one of them, and the command might run the other.",
    remedy: "Rename one heading, or give it another `<a id=\"…\"></a>`.",
    bad: Example(
      line: 11, column: 1,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      <a id="look"></a>

      ## See

      See which images there are.

      ```sh {#images probe}
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

      ## See

      See which images there are.

      ```sh {#images probe}
      docker images
      ```

      """#),
    look: .reading)
}
