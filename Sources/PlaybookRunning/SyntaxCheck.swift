package import Playbook

/// Has bash read a step's script without running it; its warnings count, too.
package struct SyntaxCheck {
  private let bash: Bash
  private let directory: RunDirectory
  private let playbook: PlaybookSection

  package init(bash: Bash, directory: RunDirectory, playbook: PlaybookSection) {
    self.bash = bash
    self.directory = directory
    self.playbook = playbook
  }

  /// What bash finds wrong, at the page's lines.
  package func problems(of steps: [Step]) throws(PosixError) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for step in steps where !step.isManual {
      if let transcript = step.transcript {
        problems += try self.problems(of: transcript, step)
      } else if let said = try problem(in: step.script.bytes, directory.script(of: step.id, in: playbook)) {
        problems.append(.syntax(of: step, said: said.words, about: said.file))
      }
    }
    return problems
  }

  /// Each command must be whole in itself: those that may not be are read alone, the others together.
  private func problems(of transcript: Transcript, _ step: Step) throws(PosixError) -> [Diagnostic] {
    let file = directory.script(of: step.id, in: playbook) + ".commands"
    func read(_ commands: [Transcript.Command]) throws(PosixError) -> [Diagnostic] {
      let text = Transcript.shellText(of: commands[...])
      try Files.create(file).write(text)
      let said = try problem(in: text, file)
      try Files.removeTree(file)
      return said.map { [.syntax(of: step, said: $0.words, about: $0.file)] } ?? []
    }
    var problems: [Diagnostic] = []
    for command in transcript.commands where !command.isSurelyWhole { problems += try read([command]) }
    let others = transcript.commands.filter(\.isSurelyWhole)
    return others.isEmpty ? problems : try problems + read(others)
  }

  /// What bash says about the text of a file, and which file it calls it.
  private func problem(
    in text: [UInt8], _ file: String
  ) throws(PosixError) -> (words: String, file: String)? {
    let result = try read(file, text)
    if result.status != 0 || !result.output.isEmpty {
      return (String(decoding: result.output, as: UTF8.self), file)
    }
    guard try endsInHereDocument(text, file) else { return nil }
    return ("line \(text.count { $0 == 0x0A }): a here-document is not closed", file)
  }

  private func read(_ file: String, _ text: [UInt8]) throws(PosixError) -> Program.Outcome {
    // `-n` runs no `shopt`, which only counts within its own step.
    let options = text.holds("extglob") ? ["-O", "extglob"] : []
    return try Program(bash.path, ["--norc"] + options + ["-n", file]).run()
  }

  /// Whether a here-document swallows the script's end, of which bash before 4 says nothing: it would also swallow
  /// one more line that is no shell.
  private func endsInHereDocument(_ text: [UInt8], _ file: String) throws(PosixError) -> Bool {
    guard bash.version.hasPrefix("3."), text.holds("<<") else { return false }
    let longer = file + ".longer"
    try Files.create(longer).write(text + Array("\n)\n".utf8))
    let result = try read(longer, text)
    try Files.removeTree(longer)
    return result.status == 0
  }
}
