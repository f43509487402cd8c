extension Rule {
  /// A playbook whose name is numbered, because another heading is the same.
  static let numberedName = Rule(
    name: "numbered-name", kind: .warning,
    summary: "a playbook whose name is numbered, because another heading is the same",
    why:
      "The number moves when a heading comes or goes, and the link in the alert then leads to another playbook.",
    remedy: "Give one of the headings other words, or an `<a id=\"…\"></a>`.",
    bad: Example(
      line: 5, column: 1,
      #"""
      ## Look

      Nothing to do here.

      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      """#),
    good: Example(
      #"""
      ## Look

      Nothing to do here.

      ## Look at the containers

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      """#),
    look: .playbook { $0.reportNumbered(&$1) })
}

extension CheckedPlaybook {
  fileprivate func reportNumbered(_ findings: inout Findings) {
    guard isHeading, section.aliases.isEmpty, Anchors.slug(section.title) != section.name else { return }
    findings.report(
      .numberedName, section.place,
      "`\(section.name)` is numbered, and the number moves when another heading comes or goes",
      help: "give one of the headings other words, or this one an `<a id=\"…\"></a>`")
  }
}
