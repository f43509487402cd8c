import Playbook
import PlaybookRunning

/// Takes a command line to its exit status.
struct Program {
  private let words: [String]

  init(_ words: [String]) { self.words = words }

  func run() -> Int32 {
    Process.fillStandardStreams()
    Process.ignoreBrokenPipes()
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
    if arguments.has(.version) { return say(Version.text) }
    if arguments.has(.help) {
      return say(
        try HelpText.text(
          arguments.command, isAsked: !arguments.operands.isEmpty || arguments.command != .list))
    }
    switch arguments.command {
    case .help: return say(try HelpText.text(named: arguments.operands.first))
    case .list: return try list(arguments)
    case .show: return try show(arguments)
    case .check: return try CheckCommand(arguments).run()
    case .run: return try RunCommand(arguments).run()
    case .history, .report, .resume, .undo, .export, .completion: return 2
    }
  }

  private func say(_ text: String) -> Int32 { Stream.output.write(text) ? 0 : 1 }

  private func list(_ arguments: Arguments) throws(Failure) -> Int32 {
    let loaded = try LoadedRunbook(arguments)
    warn(loaded.runbook, arguments)
    if arguments[.format] == "json" { return say(RunbookJSON.list(loaded.runbook).line + "\n") }
    return say(ListText.text(loaded.runbook, style: Colour.style(arguments, for: .output)))
  }

  private func show(_ arguments: Arguments) throws(Failure) -> Int32 {
    let loaded = try LoadedRunbook(arguments)
    let style = Colour.style(arguments, for: .output)
    let playbook = try loaded.playbook(arguments.operands[0], style: style)
    warn(loaded.runbook, arguments)
    if arguments[.format] == "json" { return say(RunbookJSON.show(playbook).line + "\n") }
    return say(ShowText.text(playbook, style: style))
  }

  private func warn(_ runbook: Runbook, _ arguments: Arguments) {
    let errors = runbook.diagnostics.count { $0.severity == .error }
    guard errors > 0 else { return }
    let style = Colour.style(arguments, for: .error)
    Stream.error.write(
      style("warning: ", .ask)
        + "reading found \(Wording.count(errors, "error")); `playbook check` shows \(errors == 1 ? "it" : "them")\n"
    )
  }
}
