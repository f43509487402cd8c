import Playbook
import PlaybookRunning

/// `playbook resume` and `playbook undo`: goes on with a run, with its own page and variables.
struct ResumeCommand {
  private let arguments: Arguments
  private let purpose: Event.Resumption.Purpose
  private let style: Style
  private let isAttended = Presence.isSomebodyThere

  init(_ arguments: Arguments, _ purpose: Event.Resumption.Purpose) {
    self.arguments = arguments
    self.purpose = purpose
    style = Colour.style(arguments, for: .error)
  }

  func run() throws(Failure) -> Int32 {
    let policy = try policy()
    let signals = try Signals.pipe()
    let store = try RunStore.ours()
    let directory = try RunChoice(arguments, purpose, store, style).directory(isAttended, signals)
    let lock = try RunHandover(arguments, directory, store, purpose, style).take(signals)
    let past = try PastRun(directory)
    let plan = try past.plan(policy)
    try refuseEnded(past)
    let bash = try Preparation.bash()
    let events = Inspection(past, wasStopped: arguments.has(.stop)).events(purpose, bash: bash)
    let state = past.state.after(events)
    try ResumeRefusal(plan, state, directory, style).check(purpose)
    if purpose == .undo, let status = nothingLeft(plan, state) { return status }
    let values = try InputOptions(arguments).values(for: plan, kept: directory.keptInputs)
    let needs = plan.needs(values, among: plan.remaining(after: state))
    try ResumeRefusal(plan, state, directory, style).check(needs)
    say(
      ResumeText.announcement(
        past.record, purpose, plan, state, now: RunClock().wallMilliseconds, style: style))
    say(PageChange(past, style).text)
    let session = RunSession(
      arguments, past.loaded, plan, needs, values, start: past.record.start.places.directory)
    return try session.resume(past, events, bash, lock, signals).exitStatus
  }

  private func say(_ text: String) {
    if !arguments.has(.quiet) { Stream.error.write(text) }
  }

  private func policy() throws(Failure) -> Policy {
    var words: [StepID: Policy.Word] = [:]
    for (option, word) in [(CommandLineOption.done, Policy.Word.done), (.again, .again)] {
      for id in arguments.all(option) {
        guard words.updateValue(word, forKey: StepID(id)) == nil else {
          throw .usage("`\(displayed(id))` is said to be done and to run again")
        }
      }
    }
    return Policy(
      isAttended: isAttended, saysYes: arguments.has(.yes),
      approved: Set(arguments.all(.approve).map { StepID($0) }), asksEveryStep: arguments.has(.step),
      rollsBack: !arguments.has(.noRollback), words: words)
  }

  /// A run that has come to its end is not gone on with.
  private func refuseEnded(_ past: PastRun) throws(Failure) {
    guard purpose == .resume, let verdict = past.state.verdict, !verdict.isResumable else { return }
    let run = displayed(past.directory.id.text)
    let remedy =
      switch verdict {
      case .succeeded: "; `playbook undo \(run)` takes it back"
      case .rollbackIncomplete: "; `playbook undo \(run)` runs the rollbacks that are left"
      default: ""
      }
    throw .usage("`\(run)` has ended: \(Wording.verdict(verdict))\(remedy)")
  }

  /// The exit status of an undo that has nothing to do.
  private func nothingLeft(_ plan: Plan, _ state: RunState) -> Int32? {
    guard plan.rollbacksLeft(state).isEmpty else { return nil }
    let beyond = plan.beyondUndoing(state)
    Stream.error.write(ResumeText.beyond(beyond, style: style) + "nothing is left to undo\n")
    let isWhole = beyond.isEmpty || (plan.hasUndone(state) && !beyond.contains(where: \.isIrreversible))
    return isWhole ? 0 : 6
  }
}
