extension Rule {
  /// A line that looks like a step's fence and opens none.
  static let hiddenFence = Rule(
    name: "hidden-fence", kind: .unsafe,
    summary: "a line that looks like a step's fence and opens none",
    why:
      "The step seems to be there and never runs: its indentation, or a fence above that is still open, makes it plain text.",
    remedy: "Indent it as the text of its list item, or not at all.",
    bad: Example(
      line: 11, column: 7,
      #"""
      ## Look

      Ask the daemon.

      ```sh {#ask probe}
      docker info
      ```

      See which containers run.

            ```sh {#look probe}
            docker ps
            ```

      """#),
    good: Example(
      #"""
      ## Look

      Ask the daemon.

      ```sh {#ask probe}
      docker info
      ```

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      """#),
    look: .reading)
}
