import Playbook
import PlaybookRunning

/// Wires a run: everything a `Runner` works with, made from the command line and the surroundings.
struct RunSession {
  let arguments: Arguments
  let loaded: LoadedRunbook
  let plan: Plan
  let needs: [InputNeed]
  let values: InputValues
  /// Where the steps start.
  let start: String
  let style: Style

  init(
    _ arguments: Arguments, _ loaded: LoadedRunbook, _ plan: Plan, _ needs: [InputNeed],
    _ values: InputValues,
    start: String
  ) {
    self.arguments = arguments
    self.loaded = loaded
    self.plan = plan
    self.needs = needs
    self.values = values
    self.start = start
    style = Colour.style(arguments, for: .error)
  }

  /// Runs the plan; the exit status is the verdict's.
  func run() throws(Failure) -> Int32 {
    let clock = RunClock()
    let signals = try Signals.pipe()
    let lock = try RunLock.taken(for: plan.playbook, of: loaded.location)
    defer { withExtendedLifetime(lock) {} }
    try nameUnfinished(signals)
    let ready = try Preparation(plan, loaded.runbook, at: clock.wallMilliseconds, style: style)
    name(ready.directory, to: lock, clock)
    var runner = runner(
      ready.directory, ready.bash, clock, try journal(ready.directory), lock, signals, continuing: [])
    defer { Signals.ignoreFromNowOn() }
    do {
      return try runner.run(beginning(ready.bash)).exitStatus
    } catch {
      if runner.hasBegun { throw .journal(displayed(error.words) + "; no further step is started") }
      ready.directory.remove()
      throw .journal(displayed(error.words))
    }
  }

  /// A run that was cut off is named before another one of its playbook starts.
  private func nameUnfinished(_ signals: borrowing SignalPipe) throws(Failure) {
    guard let unfinished = UnfinishedRun(of: plan.playbook, on: loaded.location.page) else { return }
    guard plan.policy.isAttended, let terminal = try? Terminal.openControlling() else {
      return try unfinished.settle(nil, isQuiet: arguments.has(.quiet), style: style)
    }
    let outlets = Outlets(signals: signals.number)
    let prompt = Prompt(terminal: terminal.number, signals: signals.number, outlets: outlets)
    defer { withExtendedLifetime(terminal) {} }
    try unfinished.settle(prompt, isQuiet: false, style: style)
  }

  /// Says in the lock whose it is.
  func name(_ directory: RunDirectory, to lock: borrowing RunLock, _ clock: RunClock) {
    lock.name(
      LockHolder(
        run: directory.id.text, pid: System.processID, operatorName: System.userName, host: System.hostName,
        since: Timestamp.rfc3339(milliseconds: clock.wallMilliseconds)))
  }

  /// The runner of a run with these records behind it; `events` are those that it will record first.
  func runner(
    _ directory: RunDirectory, _ bash: Bash, _ clock: RunClock, _ journal: consuming Journal,
    _ lock: borrowing RunLock, _ signals: consuming SignalPipe, continuing records: [Record],
    and events: [Event] = []
  ) -> Runner {
    let inputs = StepInputs(values, for: plan, goingOn: !records.isEmpty)
    let secrets = Secrets(inputs.secretValues)
    let number = signals.number
    let outlets = Outlets(signals: number)
    let console = Console(secrets: secrets, style: style, isQuiet: arguments.has(.quiet), outlets: outlets)
    let terminal = plan.policy.isAttended ? (try? Terminal.openControlling())?.release() : nil
    let desk = OperatorDesk(
      prompt: Prompt(terminal: terminal, signals: number, outlets: outlets), secrets: secrets, style: style)
    let json = EventJSON(run: directory.id.text)
    var workshop = Workshop(
      operatorName: System.userName, bash: bash, directory: directory, playbook: plan.playbook, start: start,
      inputs: inputs, sink: OutputSink(form(json, clock), secrets: secrets, outlets: outlets),
      console: console, secrets: secrets, signals: signals, terminal: terminal, lock: lock.descriptor)
    workshop.restore(records.map(\.event) + events)
    let log = RunLog(
      clock: clock, journal: journal, secrets: secrets, continuing: RunState(replaying: records),
      show: show(directory.id, console, json, outlets))
    return Runner(plan, log: log, desk: desk, workshop: workshop)
  }

  /// The journal of the run that begins, in a directory that can be found again whatever happens next.
  private func journal(_ directory: RunDirectory) throws(Failure) -> Journal {
    do {
      let journal = try Journal(creating: directory)
      try directory.keep(pages)
      try directory.keep(inputs: keptInputs)
      return journal
    } catch {
      directory.remove()
      throw .journal(displayed(error.words))
    }
  }

  /// The runbook, and the page that the playbook stands on.
  private var pages: [(file: String, bytes: [UInt8])] {
    Set([loaded.runbook.file, plan.playbook.file]).sorted().compactMap { file in
      loaded.runbook.sources[file].map { (file, $0.original) }
    }
  }

  /// What was given for the inputs that steps read, wherever it came from; nothing that holds a credential.
  private var keptInputs: [(name: String, value: String)] {
    let secrets = Secrets(StepInputs(values, for: plan, goingOn: false).secretValues)
    return needs.compactMap { need in need.given.map { (need.input.name, $0.value) } }
      .filter { secrets.masked($0.1) == $0.1 }
  }

  private func form(_ json: EventJSON, _ clock: RunClock) -> OutputSink.Form {
    if arguments[.format] == "json" { return .json(json, clock) }
    return Stream.output.isTerminal ? .terminal : .plain
  }

  private func show(_ id: RunID, _ console: Console, _ json: EventJSON, _ outlets: Outlets) -> (
    Record, RunState
  ) -> Void {
    let renderer = TerminalRenderer(plan: plan, style: style, isQuiet: arguments.has(.quiet))
    let isQuiet = arguments.has(.quiet)
    let inputs = needs.map { "  \(displayed(InputText.line($0)))\n" }.joined()
    let isJSON = arguments[.format] == "json"
    return { record, state in
      if isJSON { outlets.write(json.line(record) + "\n", to: .output) }
      if let text = renderer.text(record, after: state) { console.say(text) }
      if case .runEnded = record.event {
        console.say(ResumeText.commands(id.text, after: state, in: plan, style: style))
      }
      if isQuiet { return }
      if case .runStarted = record.event { console.say(lastSuccess + inputs) }
      if case .runResumed = record.event { console.say(inputs) }
    }
  }

  /// When the playbook last succeeded, and what is new since.
  private var lastSuccess: String {
    guard let store = try? RunStore.ours() else { return "" }
    return LastSuccess(plan.playbook, on: loaded.location.page, in: store).text(style: style)
  }

  private func beginning(_ bash: Bash) -> Event.RunStart {
    Event.RunStart(
      playbook: plan.playbook.name, file: plan.playbook.file,
      sha256: SHA256.hex(of: loaded.runbook.sources[plan.playbook.file]?.original ?? []),
      steps: plan.playbook.steps.map { Event.StepDigest(id: $0.id, sha256: $0.script.sha256) },
      operatorName: System.userName, host: System.hostName, bash: bash.version,
      inputs: needs.map(\.input.name), selection: plan.selection,
      places: Event.Places(
        page: loaded.location.page, repository: loaded.location.repository, directory: start))
  }
}
