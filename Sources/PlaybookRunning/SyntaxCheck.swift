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
      let file = directory.script(of: step.id, in: playbook)
      let result = try read(file, of: step)
      if result.status != 0 || !result.output.isEmpty {
        problems.append(.syntax(of: step, said: String(decoding: result.output, as: UTF8.self), about: file))
      } else if try endsInHereDocument(step, file) {
        let last = step.script.bytes.count { $0 == 0x0A }
        problems.append(.syntax(of: step, said: "line \(last): a here-document is not closed", about: file))
      }
    }
    return problems
  }

  private func read(_ file: String, of step: Step) throws(PosixError) -> Program.Outcome {
    // `-n` runs no `shopt`, which only counts within its own step.
    let options = step.script.text.contains("extglob") ? ["-O", "extglob"] : []
    return try Program(bash.path, ["--norc"] + options + ["-n", file]).run()
  }

  /// Whether a here-document swallows the script's end, of which bash before 4 says nothing: it would also swallow
  /// one more line that is no shell.
  private func endsInHereDocument(_ step: Step, _ file: String) throws(PosixError) -> Bool {
    guard bash.version.hasPrefix("3."), step.script.text.contains("<<") else { return false }
    let longer = file + ".longer"
    try Files.create(longer).write(step.script.bytes + Array("\n)\n".utf8))
    let result = try read(longer, of: step)
    try Files.removeTree(longer)
    return result.status == 0
  }
}
