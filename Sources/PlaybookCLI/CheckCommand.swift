import Playbook
import PlaybookRunning

/// `playbook check`: says everything that reading and bash's own parser found, of one runbook or of several files.
struct CheckCommand {
  private let arguments: Arguments
  private let style: Style
  private var diagnostics: [Diagnostic] = []
  private var text = ""

  init(_ arguments: Arguments) {
    self.arguments = arguments
    style = Colour.style(arguments, for: .output)
  }

  mutating func run() throws(Failure) -> Int32 {
    if arguments.operands.isEmpty {
      try check(LoadedRunbook.name(arguments))
    } else {
      for file in arguments.operands { try check(file) }
    }
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    if arguments[.format] == "json" {
      text = RunbookJSON.problems(diagnostics).line + "\n"
    } else {
      text += "\(Wording.count(errors, "error")), \(Wording.count(warnings, "warning"))\n"
    }
    return try Answer.give(text, status: errors > 0 || (arguments.has(.strict) && warnings > 0) ? 3 : 0)
  }

  /// A page that cannot be read is a finding, so that the other files are checked all the same.
  private mutating func check(_ name: String?) throws(Failure) {
    let runbook: Runbook
    do {
      runbook = try LoadedRunbook(named: name).runbook
    } catch {
      guard let diagnostic = error.diagnostic else { throw error.failure }
      diagnostics.append(diagnostic)
      text += error.failure.message
      return
    }
    let found = SyntaxFindings(runbook).diagnostics()
    diagnostics += found
    text += found.map(DiagnosticText(sources: runbook.sources, style: style).text).joined()
  }
}
