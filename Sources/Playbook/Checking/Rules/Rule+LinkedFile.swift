extension Rule {
  /// A linked page that cannot be read.
  static let linkedFile = Rule(
    name: "linked-file", kind: .unsafe,
    summary: "a linked page that cannot be read",
    why: "The playbook that the page leads to cannot be shown or run.",
    remedy: "Make it a readable UTF-8 file that only its owner may write to.",
    bad: Example(
      line: 1, column: 1, of: "docs/start.md",
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      Nothing runs? [Start all](start.md).

      """#, unreadable: ["docs/start.md": "is a directory"]),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      Nothing runs? [See why](start.md).

      """#,
      files: [
        "docs/start.md": #"""
        # See why

        Ask the daemon.

        ```sh {#ask probe}
        docker info
        ```

        """#
      ]),
    look: .reading)
}
