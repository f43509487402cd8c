import Playbook
import PlaybookRunning

/// Takes a command line to its exit status.
struct Program {
  private let words: [String]

  init(_ words: [String]) { self.words = words }

  func run() -> Int32 {
    Process.fillStandardStreams()
    Process.ignoreFailedWrites()
    do {
      return try perform(try parse())
    } catch {
      Stream.error.write(error.message)
      return error.status
    }
  }

  private func parse() throws(Failure) -> Arguments {
    do {
      return try Arguments(words)
    } catch {
      throw .usage(displayed(error.message) + "\n  `playbook help` shows what there is")
    }
  }

  private func perform(_ arguments: Arguments) throws(Failure) -> Int32 {
    if arguments.has(.version) { return try Answer.give(Version.text) }
    if arguments.has(.help), arguments.command != .help { return try Answer.give(HelpText.text(arguments)) }
    switch arguments.command {
    case .help: return try Answer.give(try HelpText.text(named: arguments.operands.first))
    case .list: return try list(arguments)
    case .show: return try show(arguments)
    case .check:
      var check = CheckCommand(arguments)
      return try check.run()
    case .run: return try RunCommand(arguments).run()
    case .history: return try HistoryCommand(arguments).run()
    case .resume: return try ResumeCommand(arguments, .resume).run()
    case .undo: return try ResumeCommand(arguments, .undo).run()
    case .report, .export, .completion: return 2
    }
  }

  private func list(_ arguments: Arguments) throws(Failure) -> Int32 {
    if arguments[.format] == "json" {
      let runbook = try LoadedRunbook(arguments).runbook
      warn(RunbookOutline(runbook), arguments)
      return try Answer.give(RunbookJSON.list(runbook).line + "\n")
    }
    let page: RunbookPage
    let outline: RunbookOutline
    do throws(RunbookProblem) {
      page = try RunbookPage(named: RunbookPage.name(arguments))
      outline = try page.outline()
    } catch {
      throw error.failure
    }
    warn(outline, arguments)
    return try Answer.give(
      ListText.text(
        outline, lastRuns: LastRuns.words(outline, of: page.location),
        style: Colour.style(arguments, for: .output)))
  }

  private func show(_ arguments: Arguments) throws(Failure) -> Int32 {
    let loaded = try LoadedRunbook(arguments)
    let style = Colour.style(arguments, for: .output)
    let playbook = try loaded.playbook(arguments, style: style)
    warn(RunbookOutline(loaded.runbook), arguments)
    if arguments[.format] == "json" { return try Answer.give(RunbookJSON.show(playbook).line + "\n") }
    return try Answer.give(ShowText.text(playbook, style: style))
  }

  private func warn(_ outline: RunbookOutline, _ arguments: Arguments) {
    let errors = outline.errors
    guard errors > 0 else { return }
    let style = Colour.style(arguments, for: .error)
    Stream.error.write(
      style("warning: ", .ask)
        + "reading found \(Wording.count(errors, "error")); `playbook check` shows \(errors == 1 ? "it" : "them")\n"
    )
  }
}
