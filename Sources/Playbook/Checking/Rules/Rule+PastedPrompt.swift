extension Rule {
  /// A prompt such as `$ ` pasted into a step.
  static let pastedPrompt = Rule(
    name: "pasted-prompt", kind: .unsafe,
    summary: "a prompt such as `$ ` pasted into a step",
    why:
      "The shell takes the prompt for a command: `$ ` is not found, and after `# ` the line is a comment that does nothing and passes.",
    remedy: "Paste only what is typed. What it prints goes into an `output` block.",
    bad: Example(
      line: 6, column: 1,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      $ docker ps
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      """#),
    look: .step { $0.reportPrompts(&$1) })
}

extension CheckedStep {
  fileprivate func reportPrompts(_ findings: inout Findings) {
    if step.language == "console" || reportsCommentsAlone(&findings) { return }
    for command in commands {
      guard let line = script.lineStarting(at: command.position), let prompt = ShellPrompt.leading(line)
      else { continue }
      findings.report(
        .pastedPrompt, place(command.position), "`\(prompt)` is a prompt and no part of the command",
        help: "paste only what is typed; what it prints goes into an `output` block")
    }
  }

  /// A script of nothing but `# ` lines does nothing, and passes.
  private func reportsCommentsAlone(_ findings: inout Findings) -> Bool {
    let lines = step.script.bytes.split(separator: .newline)
    let texts = lines.map { $0.drop(while: \.isShellBlank) }.filter { !$0.isEmpty }
    guard let first = lines.first(where: { !$0.allSatisfy(\.isShellBlank) }), !texts.isEmpty,
      texts.allSatisfy({ $0.first == .hash && $0.dropFirst().first == .space })
    else { return false }
    let number = 1 + (lines.isEmpty ? 0 : step.script.bytes[..<first.startIndex].count { $0 == .newline })
    findings.report(
      .pastedPrompt, place(line: number, column: first.prefix(while: \.isShellBlank).codePoints + 1),
      "every line of this step is a comment, so it does nothing; is `# ` the prompt of root?",
      help: "paste only what is typed; what it prints goes into an `output` block")
    return true
  }
}
