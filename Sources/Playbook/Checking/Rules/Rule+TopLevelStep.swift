extension Rule {
  /// A step right under the page's title, on a page with several playbooks.
  static let topLevelStep = Rule(
    name: "top-level-step", kind: .unsafe,
    summary: "a step right under the page's title, on a page with several playbooks",
    why: "Nobody can tell whether it belongs to the page or to the first playbook.",
    remedy: "Put it under a heading of level 2 or 3, as the other playbooks are.",
    bad: Example(
      line: 5, column: 1,
      #"""
      # Aria

      See which containers run.

      ```sh {#see probe}
      docker ps
      ```

      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      """#),
    good: Example(
      #"""
      # Aria

      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      """#),
    look: .reading)
}
