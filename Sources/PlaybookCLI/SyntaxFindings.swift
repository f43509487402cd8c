import Playbook
import PlaybookRunning

/// What bash finds wrong with the scripts of a whole page, for `playbook check`.
struct SyntaxFindings {
  private let runbook: Runbook
  /// The lines of each file on which something unsafe is known.
  private let unsafeLines: [String: Set<Int>]

  /// `known` is what was found before.
  init(_ runbook: Runbook, besides known: [Diagnostic]) {
    self.runbook = runbook
    unsafeLines = Dictionary(grouping: known.filter { $0.rule.kind == .unsafe }, by: \.file)
      .mapValues { Set($0.map(\.place.line)) }
  }

  /// Nothing without bash, or without a place for its files; then a warning says so.
  func diagnostics() -> [Diagnostic] {
    do {
      return try found()
    } catch {
      let why =
        error.message.hasPrefix("error: ") ? error.message.dropFirst("error: ".count) : error.message[...]
      Stream.error.write("warning: the shell's syntax is not checked: \(why)")
      return []
    }
  }

  private func found() throws(Failure) -> [Diagnostic] {
    let playbooks = runbook.playbooks.filter { !scripts($0).isEmpty }
    if playbooks.isEmpty { return [] }
    let bash = try Preparation.bash()
    var found: [Diagnostic] = []
    for playbook in playbooks { found += try problems(playbook, bash) }
    return found
  }

  private func problems(_ playbook: PlaybookSection, _ bash: Bash) throws(Failure) -> [Diagnostic] {
    let steps = scripts(playbook)
    let directory = try Preparation.directory(steps, of: playbook, at: RunClock().wallMilliseconds)
    defer { directory.remove() }
    return try Preparation.problems(SyntaxCheck(bash: bash, directory: directory, playbook: playbook), steps)
  }

  /// Not those in which an error is known: bash would only say it again, as with a placeholder.
  private func scripts(_ playbook: PlaybookSection) -> [Step] {
    playbook.steps.filter { step in
      let lines = step.place.line...step.place.line + step.script.bytes.count { $0 == 0x0A }
      let known = unsafeLines[step.file] ?? []
      return !step.isManual && !lines.contains(where: known.contains)
    }
  }
}
