extension Rule {
  /// `exit` or `exec` outside parentheses.
  static let closesTerminal = Rule(
    name: "closes-terminal", kind: .warning,
    summary: "`exit` or `exec` outside parentheses",
    why: "Pasted into a terminal it closes that terminal, with all that the reader had in it.",
    remedy: "Put the commands that belong together in `( set -e` … `)`.",
    bad: Example(
      line: 6, column: 14,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps || exit 1
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      ( docker ps || exit 1 )
      ```

      """#),
    look: .step { $0.reportExits(&$1) })
}

extension CheckedStep {
  fileprivate func reportExits(_ findings: inout Findings) {
    if linesAfterSession != nil { return }
    for command in commands where !command.runsApart && !command.isInFunction {
      guard let name = command.name, name == "exit" || name == "exec" && !command.arguments.isEmpty else {
        continue
      }
      findings.report(
        .closesTerminal, place(command.position), "`\(name)` here closes the terminal of whoever pastes this",
        help: "put the commands that belong together in `( set -e` … `)`")
    }
  }
}
