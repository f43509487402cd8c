import Playbook
import PlaybookRunning

/// What shellcheck says about the scripts of a whole page, for `playbook check`.
struct ShellcheckFindings {
  private let runbook: Runbook
  private let known: [Diagnostic]

  /// `known` is what was found before.
  init(_ runbook: Runbook, besides known: [Diagnostic]) {
    self.runbook = runbook
    self.known = known
  }

  /// `nil` where it did not look; where it is installed and fails, a warning says so.
  func diagnostics() -> [Diagnostic]? {
    guard let shellcheck = ShellCheck() else { return nil }
    // Of a script with an error it would only say that again.
    let unsafe = PageLines(of: known.lazy.filter { $0.rule.kind == .unsafe })
    let steps = runbook.playbooks.flatMap(\.steps).filter { !$0.isManual && !unsafe.meet($0) }
    guard let playbook = runbook.playbooks.first, !steps.isEmpty else { return [] }
    // Without a place for its files bash cannot look either, and that is said.
    guard let directory = try? Preparation.directory([], of: playbook, at: RunClock().wallMilliseconds) else {
      return nil
    }
    defer { directory.remove() }
    do {
      return placed(try shellcheck.findings(in: steps.map(\.shellText), directory: directory), steps)
    } catch {
      switch error {
      case .failed(let words): return failed(displayed(words))
      case .files(let problem): return failed(displayed(problem.words))
      }
    }
  }

  private func failed(_ why: String) -> [Diagnostic]? {
    Stream.error.write("warning: shellcheck did not look at the steps: \(why)\n")
    return nil
  }

  /// What a rule says at the same place already is not said twice.
  private func placed(_ findings: [ShellCheck.Finding], _ steps: [Step]) -> [Diagnostic] {
    let places = Set(known.map { Spot(file: $0.file, place: $0.place) })
    return findings.compactMap { finding in
      let step = steps[finding.script]
      guard let source = runbook.sources[step.file] else { return nil }
      let diagnostic = Diagnostic.shellcheck(
        of: step, line: finding.line, column: finding.column, code: finding.code, said: finding.message,
        in: source)
      return places.contains(Spot(file: step.file, place: diagnostic.place)) ? nil : diagnostic
    }
  }

  private struct Spot: Hashable {
    let file: String
    let place: Place
  }
}
