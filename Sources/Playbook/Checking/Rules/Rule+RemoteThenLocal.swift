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
}
