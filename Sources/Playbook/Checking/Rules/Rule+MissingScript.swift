extension Rule {
  /// A script that a step calls and the repository does not have.
  static let missingScript = Rule(
    name: "missing-script", kind: .wrong,
    summary: "a script that a step calls and the repository does not have",
    why: "It was renamed or moved, and the page still calls it by its old name: the step cannot pass.",
    remedy: "Correct the path; steps start in the repository's root.",
    bad: Example(
      line: 6, column: 1,
      #"""
      ## Look

      See whether all is well.

      ```sh {#look probe}
      ./scripts/verify.sh --quick
      ```

      """#,
      files: ["scripts/verify_deployment.sh": "#!/bin/sh\n"]),
    good: Example(
      #"""
      ## Look

      See whether all is well.

      ```sh {#look probe}
      ./scripts/verify_deployment.sh --quick
      ```

      """#,
      files: ["scripts/verify_deployment.sh": "#!/bin/sh\n"]),
    look: .page { $0.reportMissingScripts(&$1) })
}

extension CheckedPage {
  fileprivate func reportMissingScripts(_ findings: inout Findings) {
    // A change that was made once is not made again.
    if isChangelog { return }
    var traces = ScriptTraces(of: self)
    for playbook in playbooks { playbook.reportMissingScripts(&traces, &findings) }
  }
}

extension CheckedStep {
  /// Whether a comment of its script sends the reader to another host.
  fileprivate var namesHost: Bool {
    script.comments.contains { OtherPlace.isOnHost(script.source($0)) }
  }
}

extension CheckedPlaybook {
  fileprivate func reportMissingScripts(_ traces: inout ScriptTraces, _ findings: inout Findings) {
    var whereabouts = ScriptWhereabouts(in: surroundings)
    var mentioned = NamesBefore()
    traces.beginPlaybook(at: section.place)
    for step in steps {
      traces.read(before: step.step.place)
      // Where a prompt was pasted, what is printed is there, too.
      if step.holdsPrompt || step.commands.contains(where: { $0.name == "#" || $0.name == ">" }) { continue }
      whereabouts.beginStep()
      lazy var namesHost = step.namesHost
      let session = step.linesAfterSession?.next.offset ?? .max
      // The line of a table of jobs, which starts with a number, runs where that table says.
      var jobs: Set<Int> = []
      // What is meant for a session is called where that leads.
      for (command, opened) in zip(step.commands, step.sessions) where command.position.offset < session {
        if Self.isTime(command.name) { jobs.insert(command.position.line) }
        if jobs.contains(command.position.line) { continue }
        let script = CalledScript(command)
        if let script, !mentioned.hold(ScriptTraces.name(script.path)),
          let path = whereabouts.path(of: script, called: command), !Self.isMade(path),
          script.isSurelyMeant || surroundings.pages.kind(of: RepositoryPath.parent(of: path)) == .directory,
          surroundings.pages.kind(of: path) == .absent, traces.belongsHere(script, at: path),
          traces.leavesTrace(script, at: path) || !namesHost
        {
          findings.report(
            .missingScript, step.place(script.word.position),
            "`\(script.path)` is not there: the repository has no `\(path)`",
            help: help(script))
        }
        mentioned.add(command)
        whereabouts.pass(command)
        traces.pass(command, opening: opened, callsScript: script != nil)
      }
    }
  }

  /// The remedy; a script that lies beside the page is named.
  private func help(_ script: CalledScript) -> String {
    let start = "steps start in the repository's root"
    guard let beside = RepositoryPath.joined(script.path, below: RepositoryPath.parent(of: section.file)),
      surroundings.pages.kind(of: beside) == .file
    else { return "correct the path; \(start)" }
    return "\(start); call it as `\(beside)`"
  }

  /// Whether a command's name is the minute at which a job runs.
  private static func isTime(_ name: String?) -> Bool {
    guard let name, name.utf8.contains(where: { $0.isASCIIDigit || $0 == UInt8(ascii: "*") }) else {
      return false
    }
    return name.utf8.allSatisfy { $0.isASCIIDigit || "*/,-".utf8.contains($0) }
  }

  /// Whether a path lies where programs put what they make, which no repository keeps.
  private static func isMade(_ path: String) -> Bool {
    let made: Set<Substring> = [
      "node_modules", "venv", ".venv", "env", "build", "dist", "target", "out", "bin", "vendor", "tmp",
      "_build",
      ".git",
    ]
    return path.split(separator: "/").dropLast().contains { made.contains($0) }
  }
}
