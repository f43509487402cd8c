import Playbook
import PlaybookRunning

/// Everything that is found on a runbook's pages: by reading, by the rules and by bash.
struct RunbookFindings {
  private let loaded: LoadedRunbook

  init(_ loaded: LoadedRunbook) { self.loaded = loaded }

  /// What `check` says, in the order of the pages; what the pages allow is left out.
  func diagnostics() -> [Diagnostic] {
    let runbook = loaded.runbook
    let found = loaded.checker.diagnostics(Set(Rule.Kind.allCases))
    let syntax = SyntaxFindings(runbook, besides: found).diagnostics()
    return runbook.ordered(Allowances(runbook).applied(to: found + syntax))
  }

  /// What a run looks for: what makes a playbook unsafe, and what is wrong on the page.
  func diagnosticsForRun() -> [Diagnostic] {
    let found = loaded.checker.diagnostics([.unsafe, .wrong])
    return Allowances(loaded.runbook).silencing(found)
  }
}
