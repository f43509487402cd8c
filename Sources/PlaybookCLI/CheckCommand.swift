import Playbook
import PlaybookRunning

/// `playbook check`: says everything that reading found.
struct CheckCommand {
  private let arguments: Arguments
  private var diagnostics: [Diagnostic] = []
  private var text = ""

  init(_ arguments: Arguments) { self.arguments = arguments }

  mutating func run() throws(Failure) -> Int32 {
    if arguments.operands.isEmpty { try check(nil) }
    for name in arguments.operands { try check(name) }
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

  /// A page that is no text is one more problem; one that is not there ends the command.
  private mutating func check(_ name: String?) throws(Failure) {
    do {
      let runbook = try (name == nil ? LoadedRunbook(arguments) : LoadedRunbook(named: name)).runbook
      diagnostics += runbook.diagnostics
      let style = Colour.style(arguments, for: .output)
      let renderer = DiagnosticText(sources: runbook.sources, style: style)
      text += runbook.diagnostics.map(renderer.text).joined()
    } catch {
      guard let diagnostic = error.diagnostic else { throw error }
      diagnostics.append(diagnostic)
      text += error.message
    }
  }
}
