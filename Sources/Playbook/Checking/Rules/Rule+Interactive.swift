extension Rule {
  /// A command that wants a person, in a step without `tty`.
  static let interactive = Rule(
    name: "interactive", kind: .warning,
    summary: "a command that wants a person, in a step without `tty`",
    why:
      "It waits for input that cannot come, or ends at once and the step passes without having done anything.",
    remedy: "Add `tty`, or give it its commands as arguments.",
    bad: Example(
      line: 6, column: 1,
      #"""
      ## Look

      Look into the database.

      ```sh {#look probe}
      psql shop
      ```

      """#),
    good: Example(
      #"""
      ## Look

      Look into the database.

      ```sh {#look probe}
      psql shop -c 'SELECT count(*) FROM orders'
      ```

      """#),
    look: .step { $0.reportInteractive(&$1) })
}

extension CheckedStep {
  fileprivate func reportInteractive(_ findings: inout Findings) {
    if step.hold == .terminal || linesAfterSession != nil { return }
    for (command, session) in zip(commands, sessions) where session != nil {
      findings.report(
        .interactive, place(command.position),
        "`\(script.start(of: command))` wants a person at a terminal, and the step has none",
        help: "add `tty`, or give it its commands as arguments")
    }
  }
}
