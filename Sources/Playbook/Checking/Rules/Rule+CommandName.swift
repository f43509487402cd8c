extension Rule {
  /// A playbook named like a command.
  static let commandName = Rule(
    name: "command-name", kind: .warning,
    summary: "a playbook named like a command",
    why: "`playbook list` is the command, and not this playbook, whatever the alert says.",
    remedy: "Give the heading other words; `playbook run NAME` runs it all the same.",
    bad: Example(
      line: 1, column: 1,
      #"""
      ## List

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      """#),
    good: Example(
      #"""
      ## List containers

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      """#),
    look: .playbook { $0.reportCommandName(&$1) })
}

extension CheckedPlaybook {
  fileprivate func reportCommandName(_ findings: inout Findings) {
    for name in [section.name] + section.aliases where surroundings.commands.contains(name) {
      findings.report(
        .commandName, section.place,
        "`playbook \(name)` is a command, and runs this only as `playbook run \(name)`",
        help: "give the heading other words")
    }
  }
}
