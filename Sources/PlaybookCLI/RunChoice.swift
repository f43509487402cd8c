import Playbook
import PlaybookRunning

/// Which run is gone on with: the one that is named, else the newest of this runbook that can be, once a person
/// agrees.
struct RunChoice {
  private let arguments: Arguments
  private let purpose: Event.Resumption.Purpose
  private let store: RunStore
  private let style: Style

  init(
    _ arguments: Arguments, _ purpose: Event.Resumption.Purpose, _ store: RunStore, _ style: Style
  ) {
    self.arguments = arguments
    self.purpose = purpose
    self.store = store
    self.style = style
  }

  func directory(_ isAttended: Bool, _ signals: borrowing SignalPipe) throws(Failure) -> RunDirectory {
    let finder = RunFinder(store: store)
    if let name = arguments.operands.first { return try finder.run(named: name) }
    guard let run = try finder.runs(of: try RunbookLocation.of(arguments).page).first(where: fits),
      let id = RunID(run.run)
    else {
      throw .usage(
        purpose == .resume ? "no run of this runbook is unfinished" : "no run of this runbook can be undone")
    }
    let question = ResumeText.question(run, purpose, now: RunClock().wallMilliseconds)
    guard isAttended else {
      throw .person(
        style("refused: ", .bad) + "unattended, the run must be named: "
          + "`playbook \(purpose.rawValue) \(displayed(run.run))`\n")
    }
    guard ask(question, signals) else { throw .person("stopped\n") }
    return store.directory(of: id)
  }

  private func fits(_ run: RunGlance) -> Bool {
    switch purpose {
    case .resume: return run.isUnfinished
    case .undo:
      guard let id = RunID(run.run), let past = try? PastRun(store.directory(of: id)),
        let plan = try? past.plan(Policy(isAttended: false))
      else { return false }
      return !plan.rollbacksLeft(past.state).isEmpty
    }
  }

  private func ask(_ question: String, _ signals: borrowing SignalPipe) -> Bool {
    let terminal = (try? Terminal.openControlling())?.release()
    let prompt = Prompt(
      terminal: terminal, signals: signals.number, outlets: Outlets(signals: signals.number))
    guard
      case .text(let text) = prompt.line(
        style(displayed(question), .ask) + "  [y: yes, anything else stops] ")
    else { return false }
    return ["y", "Y"].contains(text.trimmed)
  }
}
