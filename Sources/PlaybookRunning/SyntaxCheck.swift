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
      // `-n` runs no `shopt`, which only counts within its own step.
      let options = step.script.text.contains("extglob") ? ["-O", "extglob"] : []
      let result = try Program(bash.path, ["--norc"] + options + ["-n", file]).run()
      if result.status != 0 || !result.output.isEmpty {
        problems.append(.syntax(of: step, said: String(decoding: result.output, as: UTF8.self), about: file))
      }
    }
    return problems
  }
}
