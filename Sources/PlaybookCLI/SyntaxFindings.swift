import Playbook
import PlaybookRunning

/// What bash finds wrong with the scripts of a whole page, for `playbook check`.
struct SyntaxFindings {
  private let runbook: Runbook

  init(_ runbook: Runbook) { self.runbook = runbook }

  /// Everything found in the order of the page; without bash, or a place for its files, what reading found.
  func diagnostics() -> [Diagnostic] {
    do {
      return try merged(found())
    } catch {
      let why =
        error.message.hasPrefix("error: ") ? error.message.dropFirst("error: ".count) : error.message[...]
      Stream.error.write("warning: the shell's syntax is not checked: \(why)")
      return runbook.diagnostics
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

  /// Not those in which reading found an error: bash would only say it again, as with a placeholder.
  private func scripts(_ playbook: PlaybookSection) -> [Step] {
    playbook.steps.filter { step in
      let lines = step.place.line...step.place.line + step.script.bytes.count { $0 == 0x0A }
      return !step.isManual
        && !runbook.diagnostics.contains {
          $0.severity == .error && $0.file == step.file && lines.contains($0.place.line)
        }
    }
  }

  private func merged(_ found: [Diagnostic]) -> [Diagnostic] {
    if found.isEmpty { return runbook.diagnostics }
    let files = [runbook.file] + (runbook.diagnostics + found).map(\.file)
    let keyed = (runbook.diagnostics + found).enumerated().map { index, diagnostic in
      (file: files.firstIndex(of: diagnostic.file) ?? 0, index: index, diagnostic: diagnostic)
    }
    return keyed.sorted { one, other in
      if one.file != other.file { return one.file < other.file }
      let places = (one.diagnostic.place, other.diagnostic.place)
      return places.0 != places.1 ? places.0 < places.1 : one.index < other.index
    }.map(\.diagnostic)
  }
}
