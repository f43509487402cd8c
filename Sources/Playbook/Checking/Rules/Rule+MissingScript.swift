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
    look: .playbook { $0.reportMissingScripts(&$1) })
}

extension CheckedPlaybook {
  fileprivate func reportMissingScripts(_ findings: inout Findings) {
    var whereabouts = ScriptWhereabouts(in: surroundings)
    var mentioned: Set<String> = []
    // Where a prompt was pasted, what is printed is there, too.
    for step in steps where !step.commands.contains(where: { ["$", "#", ">"].contains($0.name) }) {
      whereabouts.beginStep()
      let session = step.linesAfterSession?.next.offset ?? .max
      // What is meant for a session is called where that leads.
      for command in step.commands where command.position.offset < session {
        if let script = CalledScript(command), !mentioned.contains(Self.name(script.path)),
          let path = whereabouts.path(of: script, called: command), !Self.isMade(path),
          script.isSurelyMeant || surroundings.pages.kind(of: RepositoryPath.parent(of: path)) == .directory,
          surroundings.pages.kind(of: path) == .absent
        {
          findings.report(
            .missingScript, step.place(script.word.position),
            "`\(script.path)` is not there: the repository has no `\(path)`",
            help: help(script))
        }
        mentioned.formUnion(Self.names(in: command))
        whereabouts.pass(command)
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

  /// The files that a command may make or look for first: all that its words and redirections name.
  private static func names(in command: ShellCommand) -> [String] {
    let words = command.arguments + command.redirections.map(\.target) + command.assignments.map(\.word)
    return words.compactMap { word in word.literal.map(name) }
  }

  private static func name(_ path: String) -> String {
    path.lastPathPart ?? path
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
