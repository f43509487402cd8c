import Playbook
import PlaybookRunning

/// Wires a run: everything a `Runner` works with, made from the command line and the surroundings.
struct RunSession {
  private let arguments: Arguments
  private let loaded: LoadedRunbook
  private let plan: Plan
  private let needs: [InputNeed]
  private let values: InputValues
  /// Where the steps start.
  private let start: String
  private let style: Style

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
    let bash = try bash()
    let clock = RunClock()
    let signals: SignalPipe
    do { signals = try SignalPipe(catching: Signals.handled) } catch { throw .journal(error.words) }
    let directory = try directory(RunID(playbook: plan.playbook.name, wallMilliseconds: clock.wallMilliseconds))
    defer { directory.remove() }
    try refuseSyntaxErrors(bash, directory)
    let inputs = StepInputs(
      environment: System.environment, given: values.given(among: plan.readNames),
      hidden: values.credentials)
    let secrets = Secrets(inputs.secretValues)
    let outlets = Outlets(signals: signals.number)
    let console = Console(secrets: secrets, style: style, isQuiet: arguments.has(.quiet), outlets: outlets)
    let terminal = plan.policy.isAttended ? (try? Terminal.openControlling())?.release() : nil
    let desk = OperatorDesk(
      prompt: Prompt(terminal: terminal, signals: signals.number), secrets: secrets, style: style)
    let json = EventJSON(run: directory.id.text)
    let workshop = Workshop(
      operatorName: System.userName, bash: bash, directory: directory, playbook: plan.playbook,
      start: start, inputs: inputs,
      sink: OutputSink(form(json, clock), secrets: secrets, outlets: outlets),
      console: console, secrets: secrets, signals: signals, terminal: terminal)
    let log = RunLog(clock: clock, secrets: secrets, show: show(console, json, outlets))
    var runner = Runner(plan, log: log, desk: desk, workshop: workshop)
    return runner.run(beginning(bash)).exitStatus
  }

  private func bash() throws(Failure) -> Bash {
    do {
      return try Bash()
    } catch {
      switch error {
      case .notFound: throw .noBash
      case .tooOld(let version):
        throw .unsafe("error: bash \(displayed(version)) is too old; 3.2 or newer runs the steps\n")
      case .broken(let words): throw .unsafe("error: bash does not work: \(displayed(words))\n")
      }
    }
  }

  private func directory(_ id: RunID) throws(Failure) -> RunDirectory {
    guard let state = StateDirectory.path else {
      throw .journal("no place for the run's files: neither PLAYBOOK_STATE, XDG_STATE_HOME nor HOME is set")
    }
    do {
      let directory = try RunDirectory(creating: id, in: state)
      try directory.write(plan.playbook.steps, of: plan.playbook)
      return directory
    } catch {
      throw .journal(displayed(error.words))
    }
  }

  private func refuseSyntaxErrors(_ bash: Bash, _ directory: RunDirectory) throws(Failure) {
    let problems: [Diagnostic]
    do {
      problems = try SyntaxCheck(bash: bash, directory: directory, playbook: plan.playbook).problems(
        of: plan.playbook.steps)
    } catch {
      throw .journal(displayed(error.words))
    }
    guard !problems.isEmpty else { return }
    let text = DiagnosticText(sources: loaded.runbook.sources, style: style)
    throw .unsafe(problems.map(text.text).joined() + RunCommand.refusal(plan.playbook, style))
  }

  private func form(_ json: EventJSON, _ clock: RunClock) -> OutputSink.Form {
    if arguments[.format] == "json" { return .json(json, clock) }
    return Stream.output.isTerminal ? .terminal : .plain
  }

  private func show(_ console: Console, _ json: EventJSON, _ outlets: Outlets) -> (Record, RunState) -> Void {
    let renderer = TerminalRenderer(plan: plan, style: style, isQuiet: arguments.has(.quiet))
    let inputs = arguments.has(.quiet) ? "" : needs.map { "  \(displayed(InputText.line($0)))\n" }.joined()
    let isJSON = arguments[.format] == "json"
    return { record, state in
      if isJSON { outlets.write(json.line(record) + "\n", to: .output) }
      if let text = renderer.text(record, after: state) { console.say(text) }
      if case .runStarted = record.event, !inputs.isEmpty { console.say(inputs) }
    }
  }

  private func beginning(_ bash: Bash) -> Event.RunStart {
    Event.RunStart(
      playbook: plan.playbook.name, file: plan.playbook.file,
      sha256: SHA256.hex(of: loaded.runbook.sources[plan.playbook.file]?.original ?? []),
      steps: plan.playbook.steps.map { Event.StepDigest(id: $0.id, sha256: $0.script.sha256) },
      operatorName: System.userName, host: System.hostName, bash: bash.version,
      inputs: needs.map(\.input.name))
  }
}
