import Playbook
import PlaybookRunning

/// `playbook check`: says everything that reading found.
struct CheckCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  private func runbooks() throws(Failure) -> [Runbook] {
    if arguments.operands.isEmpty { return [try LoadedRunbook(arguments).runbook] }
    var runbooks: [Runbook] = []
    for name in arguments.operands { runbooks.append(try LoadedRunbook(named: name).runbook) }
    return runbooks
  }

  func run() throws(Failure) -> Int32 {
    var diagnostics: [Diagnostic] = []
    var text = ""
    let style = Colour.style(arguments, for: .output)
    for runbook in try runbooks() {
      diagnostics += runbook.diagnostics
      let renderer = DiagnosticText(sources: runbook.sources, style: style)
      text += runbook.diagnostics.map(renderer.text).joined()
    }
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    if arguments[.format] == "json" {
      Stream.output.write(RunbookJSON.problems(diagnostics).line + "\n")
    } else {
      text += "\(Wording.count(errors, "error")), \(Wording.count(warnings, "warning"))\n"
      Stream.output.write(text)
    }
    return errors > 0 || (arguments.has(.strict) && warnings > 0) ? 3 : 0
  }
}
