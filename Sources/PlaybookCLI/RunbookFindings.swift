import Playbook
import PlaybookRunning

/// Everything that is found on a runbook's pages: by reading, by the rules, by bash and by shellcheck.
struct RunbookFindings {
  private let loaded: LoadedRunbook

  init(_ loaded: LoadedRunbook) { self.loaded = loaded }

  /// What `check` says, in the order of the pages; what the pages allow is left out, and no credential is in it.
  func diagnostics() -> [Diagnostic] {
    let runbook = loaded.runbook
    let syntax = SyntaxFindings(runbook)
    let checker = loaded.checker(by: Threads())
    Kept.keep(checker)
    var found = checker.diagnostics(Set(Rule.Kind.allCases))
    found = runbook.withoutWarningsOfUnreadScripts(found + syntax.diagnostics(besides: found))
    let shellcheck = ShellcheckFindings(runbook, besides: found).diagnostics()
    let left = Allowances(runbook).applied(
      to: found + (shellcheck ?? []), unlooked: shellcheck == nil ? [.shellcheck] : [])
    return runbook.ordered(left).masked(in: runbook.sources, by: Threads())
  }

  /// What a run looks for: what makes a playbook unsafe, and what is wrong on the page. It starts no thread, as a dry run
  /// starts nothing at all.
  func diagnosticsForRun() -> [Diagnostic] {
    let found = loaded.checker(by: InTurn()).diagnostics([.unsafe, .wrong])
    return Allowances(loaded.runbook).silencing(found)
  }
}

/// What is never let go of: when a check is done the process ends, and gives all of it back sooner than its many parts
/// could be.
private final class Kept {
  private let checker: Checker

  private init(_ checker: Checker) { self.checker = checker }

  static func keep(_ checker: Checker) { _ = Unmanaged.passRetained(Kept(checker)) }
}
