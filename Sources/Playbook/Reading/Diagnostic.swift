/// Something wrong on a page, with its place and, where possible, the remedy.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// What it keeps from running.
  package enum Reach: Hashable, Sendable {
    /// Only the playbook of this name, or nothing that runs when `nil`.
    case playbook(String?)
    /// Every playbook of one of these names, whatever its file.
    case names([String])
    /// Everything that could stand behind this line of the page and is not seen.
    case restOfPage
    /// Every playbook.
    case everything
  }

  package let file: String
  package let place: Place
  package let rule: Rule
  package let message: String
  package let help: String?
  package var reach: Reach

  package var severity: Severity { rule.kind == .warning ? .warning : .error }
}

extension Diagnostic {
  /// Whether it lies in a playbook.
  package func isIn(_ playbook: PlaybookSection) -> Bool {
    file == playbook.file && reach == .playbook(playbook.name)
  }

  /// Whether it makes a playbook unsafe to run.
  package func isInTheWay(of playbook: PlaybookSection) -> Bool {
    guard rule.kind == .unsafe else { return false }
    switch reach {
    case .playbook(let name): return name == playbook.name && file == playbook.file
    case .names(let names): return names.contains(playbook.name)
    case .restOfPage: return file == playbook.file && place.line <= playbook.lastLine
    case .everything: return true
    }
  }

  /// What keeps a page from being opened.
  package static func unreadable(_ problem: PageProblem, file: String) -> Diagnostic {
    var findings = Findings(file: file)
    findings.report(.unreadable, Place(line: 1), "the page \(problem.reason)", reach: .everything)
    return findings.diagnostics[0]
  }

  /// What keeps a page from being read at all.
  package static func unreadable(_ problem: SourceText.Problem, file: String) -> Diagnostic {
    var findings = Findings(file: file)
    findings.report(problem, reach: .everything)
    return findings.diagnostics[0]
  }
}
