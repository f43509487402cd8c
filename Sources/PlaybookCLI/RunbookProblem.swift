import Playbook
import PlaybookRunning

/// Why there is no runbook to work with.
enum RunbookProblem: Error {
  case missing(RunbookLocation.Problem)
  /// What was named or found cannot be opened as a page.
  case unopened(PageProblem, name: String)
  /// It holds no text.
  case undecoded(SourceText.Problem, file: String)

  /// The sentence, and the status that goes with it.
  var failure: Failure {
    switch self {
    case .missing(.notFound(let directory)):
      .usage(
        "no runbook: neither `docs/RUNBOOK.md` nor `RUNBOOK.md` in `\(displayed(directory))` or above it; name one with `-f FILE`"
      )
    case .missing(.noSuchFile(let file)): .usage("no runbook: `\(displayed(file))` does not exist")
    case .missing(.unreachable(let file, let reason)):
      .unsafe("error: `\(displayed(file))` cannot be opened: \(displayed(reason))\n")
    case .unopened(let problem, let name):
      .unsafe("error: `\(displayed(name))` \(displayed(problem.reason))\n")
    case .undecoded(let problem, let file):
      .unsafe(
        DiagnosticText(sources: [:], style: Style(isColoured: false)).text(.unreadable(problem, file: file)))
    }
  }

  /// As `check` lists it; `nil` where there is no file to list.
  var diagnostic: Diagnostic? {
    switch self {
    case .missing(.notFound), .missing(.noSuchFile): nil
    case .missing(.unreachable(let file, let reason)):
      .unreadable(PageProblem(reason: "cannot be opened: \(reason)"), file: file)
    case .unopened(let problem, let name): .unreadable(problem, file: name)
    case .undecoded(let problem, let file): .unreadable(problem, file: file)
    }
  }
}
