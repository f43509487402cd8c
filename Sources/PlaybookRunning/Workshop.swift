import CPosix
package import Playbook

/// Where steps are carried out: their shells, their state, their output.
package struct Workshop: ~Copyable {
  package let operatorName: String
  let bash: Bash
  let directory: RunDirectory
  let playbook: PlaybookSection
  /// Where the first step starts.
  let start: String
  var inputs: StepInputs
  private var sink: OutputSink
  let console: Console
  let secrets: Secrets
  let signals: SignalPipe
  /// `/dev/tty`, where somebody is there.
  let terminal: Int32?
  /// The run's lock, which a step holds as long as it lives.
  let lock: Int32?
  /// What the last step that passed left behind.
  private(set) var state: String?
  /// Of background steps, whose keepers end when their services do.
  private var keepers: [Int32] = []
  /// The directory each step started in, for its rollback.
  private(set) var startDirectories: [StepID: String] = [:]

  package init(
    operatorName: String, bash: Bash, directory: RunDirectory, playbook: PlaybookSection, start: String,
    inputs: StepInputs, sink: consuming OutputSink, console: Console, secrets: Secrets,
    signals: consuming SignalPipe,
    terminal: Int32?, lock: Int32?
  ) {
    self.operatorName = operatorName
    self.bash = bash
    self.directory = directory
    self.playbook = playbook
    self.start = start
    self.inputs = inputs
    self.sink = sink
    self.console = console
    self.secrets = secrets
    self.signals = signals
    self.terminal = terminal
    self.lock = lock
  }

  /// Takes up what the steps of an earlier part of the run left behind.
  package mutating func restore(_ events: [Event]) {
    var attempts: [StepID: Int] = [:]
    var unkept: StepID?
    for event in events {
      if case .stepStarted(let step, let attempt, let start) = event {
        if startDirectories[step] == nil { startDirectories[step] = start.directory }
        attempts[step] = attempt
      } else if case .stepEnded(let id, let attempt, let end) = event {
        guard let step = playbook.step(id), leavesState(step, end.outcome) else { continue }
        if takeUp(directory.state(of: id, attempt: attempt, in: playbook)) {
          unkept = nil
        } else if end.outcome == .passed, step.hold != .terminal {
          unkept = id
        }
      } else if case .decision(let step, .done, _) = event, let attempt = attempts[step] {
        if takeUp(directory.state(of: step, attempt: attempt, in: playbook)) { unkept = nil }
      }
    }
    if let unkept { console.notice("what `\(unkept)` set is not kept; the next step starts without it") }
  }

  /// Takes up what the last attempt at a step left behind which somebody says is done.
  mutating func takeUp(_ step: StepID, attempt: Int, wasInDoubt: Bool) {
    guard attempt > 0, playbook.step(step)?.undoes == nil else { return }
    let isTaken = takeUp(directory.state(of: step, attempt: attempt, in: playbook))
    if !isTaken, wasInDoubt, playbook.forward.last?.id != step {
      console.notice("nothing that `\(step)` may have set is there for the next step")
    }
  }

  /// Where it cannot be read now, the next step says so, and can be tried again.
  private mutating func takeUp(_ path: String) -> Bool {
    guard SavedState.isUsable(path) else { return false }
    state = path
    return true
  }

  private func leavesState(_ step: Step, _ outcome: Outcome) -> Bool {
    outcome == .passed || (step.isProbe && outcome == .failed)
  }

  /// Starts one attempt, follows it to its end, judges it and records all that.
  mutating func attempt(_ step: Step, _ attempt: Action.Attempt, _ log: inout RunLog) throws(PosixError) {
    let stateOut = directory.state(of: step.id, attempt: attempt.number, in: playbook)
    let marks = directory.marks(of: step.id, attempt: attempt.number, in: playbook)
    var job = job(step, attempt, stateOut, log.clock)
    if log.isKept {
      try marks.prepare()
      job.marks = marks
    }
    let process: StepProcess
    do {
      process = try StepProcess(starting: job, signals: signals)
    } catch {
      marks.discard()
      try log.record(.stepStarted(step: step.id, attempt: attempt.number, beginning(step, pid: 0, in: start)))
      return try log.record(.stepEnded(step: step.id, attempt: attempt.number, .notStarted(error.words)))
    }
    if startDirectories[step.id] == nil { startDirectories[step.id] = process.startDirectory }
    let start = beginning(step, pid: process.pid, in: process.startDirectory)
    try log.record(.stepStarted(step: step.id, attempt: attempt.number, start))
    sink.begin(step.id, attempt: attempt.number, keptIn: log.isKept ? outputFile(step, attempt.number) : nil)
    collectKeepers()
    if step.hold == .background { keepers.append(process.keeper) }
    var watch = Watch(step, isRollback: log.state.isUnwinding)
    let end = watch.follow(process, &sink, console)
    if case .notOpened(let error) = end.status { throw error }
    guard let judged = watch.judgement(end, omitted: sink.omitted, isKept: log.isKept) else {
      console.warn("nobody knows how `\(step.id)` ended: the process that watched it was killed")
      if let signal = watch.signal { try log.record(.interrupted(signal: signal)) }
      return
    }
    keepState(of: step, judged.outcome, end, stateOut, isOnDisk: !log.isKept || Files.isOnDisk(stateOut))
    try log.record(.stepEnded(step: step.id, attempt: attempt.number, judged))
    marks.settle()
    if state != stateOut { try? Files.removeTree(stateOut) }
    if let signal = watch.signal { try log.record(.interrupted(signal: signal)) }
  }

  /// Nobody else waits for them.
  private mutating func collectKeepers() {
    var status: Int32 = 0
    keepers.removeAll { waitpid($0, &status, WNOHANG) != 0 }
  }

  private func beginning(_ step: Step, pid: Int32, in directory: String) -> Event.AttemptStart {
    Event.AttemptStart(
      kind: step.kind.name, sha256: step.script.sha256, process: System.identity(of: pid),
      directory: directory)
  }

  private func job(
    _ step: Step, _ attempt: Action.Attempt, _ stateOut: String, _ clock: RunClock
  ) -> ShellJob {
    let mode: ShellJob.Mode =
      switch step.hold {
      case .captured: .captured
      case .background: .background
      case .terminal: .terminal(terminal ?? -1)
      }
    let console = step.transcript.map { transcript in
      var console = directory.console(of: step.id, attempt: attempt.number, in: playbook)
      console.expected = ConsoleJob.expected(of: transcript)
      console.meansStreams = Wrapper.consoleStreamsAreMeant(by: transcript.shellText)
      return console
    }
    return ShellJob(
      bash: bash.path, script: console?.driver ?? directory.script(of: step.id, in: playbook),
      console: console,
      stateIn: state, stateOut: stateOut,
      directory: start, startDirectory: step.undoes.flatMap { startDirectories[$0] },
      environment: inputs.environment + [
        ("PLAYBOOK", playbook.name), ("PLAYBOOK_STEP", step.id.text), ("PLAYBOOK_RUN", directory.id.text),
      ], mode: mode, timeout: attempt.limit(startingAt: clock.elapsed), secretNames: inputs.secretNames,
      secretValues: inputs.secretValues,
      freshNames: inputs.freshNames, heldDescriptor: lock)
  }

  /// On a terminal of its own nothing is captured.
  private func outputFile(_ step: Step, _ attempt: Int) -> OutputFile? {
    if step.hold == .terminal { return nil }
    let files = (1...attempt).map { directory.output(of: step.id, attempt: $0, in: playbook) }
    let kept = files.dropLast().reduce(0) { $0 + Int(Files.size($1) ?? 0) }
    return OutputFile(files[attempt - 1], kept: kept)
  }

  /// What a passed step leaves behind is there for the next one; a probe's whatever it found.
  private mutating func keepState(
    of step: Step, _ outcome: Outcome, _ end: ShellEnd, _ path: String, isOnDisk: @autoclosure () -> Bool
  ) {
    guard leavesState(step, outcome) else { return }
    guard end.stateSaved else {
      if outcome == .passed, step.hold != .terminal {
        console.notice("what `\(step.id)` set could not be kept; the next step starts without it")
      }
      return
    }
    if !isOnDisk() {
      console.notice("what `\(step.id)` set may be gone after a power cut: it could not be synced")
    }
    state = path
    for name in end.stateLost {
      console.notice("`\(name)` of `\(step.id)` cannot be carried over to the next step")
    }
    for name in end.stateHidden {
      console.notice("`\(name)` of `\(step.id)` holds a credential and is not carried over to the next step")
    }
  }

}
