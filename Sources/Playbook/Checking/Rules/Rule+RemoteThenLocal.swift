extension Rule {
  /// Lines that seem to be typed into a session and are not.
  static let remoteThenLocal = Rule(
    name: "remote-then-local", kind: .wrong,
    summary: "lines that seem to be typed into a session and are not",
    why:
      "They run on this machine, after the session has ended: the wrong host gets them, at the worst time.",
    remedy:
      "Give the session its commands: `ssh HOST '…'`, `docker exec db sh -c '…'`, `psql -c '…'` or a here-document. Or end the step with it and mark it `tty`.",
    bad: Example(
      line: 6, column: 1,
      #"""
      ## Look

      See how full the disk is.

      ```sh {#look probe tty}
      ssh db.example.org
      df -h
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See how full the disk is.

      ```sh {#look probe}
      ssh db.example.org df -h
      ```

      """#),
    look: .step { $0.reportSessions(&$1) })
}

extension CheckedStep {
  fileprivate func reportSessions(_ findings: inout Findings) {
    // Behind a prompt that was pasted stands what was printed.
    guard !holdsPrompt, let session = linesAfterSession else { return }
    findings.report(
      .remoteThenLocal, place(session.command.position),
      "line \(place(session.next).line) does not run in what `\(script.start(of: session.command))` opens, but here, after it",
      help: "give it its commands as arguments or in a here-document")
  }

  /// A command that opens a shell or a prompt, and the place of the first command on a later line.
  var linesAfterSession: (command: ShellCommand, next: ShellPosition)? {
    let commands = commands
    guard let last = commands.last?.position.line else { return nil }
    for (index, command) in commands.enumerated() {
      guard command.position.line < last, let session = sessions[index], session != .screen,
        // Behind `exec` nothing runs at all, neither there nor here.
        !command.runsApart, command.name != "exec",
        let next = commands.dropFirst(index + 1).first(where: {
          $0.position.line > command.position.line && $0.position.offset >= command.range.upperBound
        }),
        TypedLine(next, below: command, in: script).isTyped(into: session)
      else { continue }
      return (command, next.position)
    }
    return nil
  }
}
