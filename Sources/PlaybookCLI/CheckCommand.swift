import Playbook
import PlaybookRunning

/// `playbook check`: everything that is wrong with one runbook, or with the files and folders that are named.
struct CheckCommand {
  private let arguments: Arguments
  private let style: Style
  private var diagnostics: [Diagnostic] = []
  /// Where something was found already: pages may be reached in more than one way, and then it is said in other words.
  private var known: Set<Spot> = []
  private var text = ""

  init(_ arguments: Arguments) {
    self.arguments = arguments
    style = Colour.style(arguments, for: .output)
  }

  mutating func run() throws(Failure) -> Int32 {
    if let name = arguments[.explain] { return try Answer.give(Self.explanation(of: name)) }
    System.keepMemory()
    if arguments.operands.isEmpty {
      try check(RunbookPage.name(arguments))
    } else {
      for name in arguments.operands {
        if Files.isDirectory(name) { try check(folder: name) } else { try check(name) }
      }
    }
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return try Answer.give(
      answer(errors, warnings), status: errors > 0 || (arguments.has(.strict) && warnings > 0) ? 3 : 0)
  }

  private func answer(_ errors: Int, _ warnings: Int) -> String {
    switch arguments[.format] {
    case "json": RunbookJSON.problems(diagnostics).line + "\n"
    case "github": GitHubText.text(diagnostics)
    case "sarif": SarifJSON.log(diagnostics, version: Version.number).line + "\n"
    default: text + "\(Wording.count(errors, "error")), \(Wording.count(warnings, "warning"))\n"
    }
  }

  /// `--explain RULE`; `all` is the whole page of the rules.
  private static func explanation(of name: String) throws(Failure) -> String {
    if name == "all" { return RulesPage.text }
    guard let rule = Rule.named(name) else { throw .usage(.unknownRule(name)) }
    return RuleText.text(rule)
  }

  /// A page that cannot be read is a finding, so that the other files are checked all the same.
  private mutating func check(_ name: String?) throws(Failure) {
    do {
      take(try LoadedRunbook(named: name, by: Threads()))
    } catch {
      try take(error)
    }
  }

  private mutating func check(folder: String) throws(Failure) {
    let folder = try CheckedFolder(folder)
    for reading in folder.readings() {
      switch reading {
      case .success(let loaded): take(loaded, within: folder)
      case .failure(let problem): try take(problem)
      }
    }
  }

  private mutating func take(_ loaded: LoadedRunbook, within folder: CheckedFolder? = nil) {
    let repository = loaded.location.repository
    let found = RunbookFindings(loaded).diagnostics().filter { diagnostic in
      (folder?.holds(diagnostic.file) ?? true) && !known.contains(Spot(diagnostic, in: repository))
    }
    known.formUnion(found.map { Spot($0, in: repository) })
    diagnostics += found
    // No other form needs the lines.
    if arguments[.format] ?? "text" == "text" {
      text += DiagnosticText(sources: loaded.runbook.sources, style: style).text(of: found)
    }
  }

  private mutating func take(_ problem: RunbookProblem) throws(Failure) {
    guard let diagnostic = problem.diagnostic else { throw problem.failure }
    diagnostics.append(diagnostic)
    text += problem.failure.message
  }

  /// What one rule finds at one place of one repository.
  private struct Spot: Hashable {
    private let repository: String
    private let file: String
    private let place: Place
    private let rule: String

    init(_ diagnostic: Diagnostic, in repository: String) {
      self.repository = repository
      file = diagnostic.file
      place = diagnostic.place
      rule = diagnostic.rule.name
    }
  }
}
