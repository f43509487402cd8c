import Playbook
import PlaybookRunning

/// Takes a run over from whoever had it: nobody else may be at work on it, and no step of it may live on unheard.
struct RunHandover {
  private let directory: RunDirectory
  private let store: RunStore
  private let purpose: Event.Resumption.Purpose
  private let style: Style
  /// What the command line says about a step that still runs.
  private let choice: Choice?

  private enum Choice {
    case wait, stop
  }

  init(
    _ arguments: Arguments, _ directory: RunDirectory, _ store: RunStore,
    _ purpose: Event.Resumption.Purpose, _ style: Style
  ) {
    self.purpose = purpose
    self.directory = directory
    self.store = store
    self.style = style
    choice = arguments.has(.stop) ? .stop : arguments.has(.wait) ? .wait : nil
  }

  /// The lock, once no step of the run is left running.
  func take(_ signals: borrowing SignalPipe) throws(Failure) -> RunLock {
    let start: Event.RunStart
    do { start = try directory.recorded().start } catch { throw directory.failure(error) }
    var isTold = false
    while true {
      if let lock = try lock(start) { return lock }
      try settle(isTold: isTold)
      isTold = true
      if signals.take() != nil { throw .interrupted }
      UnattendedStep.pause()
    }
  }

  /// `nil` while a step of the run lives, which its keeper may hold the lock for.
  private func lock(_ start: Event.RunStart) throws(Failure) -> RunLock? {
    do throws(RunLock.Problem) {
      let lock = try RunLock(of: start.playbook, on: start.places.page, in: store)
      if living != nil { return nil }
      return lock
    } catch {
      switch error {
      case .unusable(let error): throw .journal(displayed(error.words))
      case .held(let holder):
        guard let holder, !isAtWork(holder) else {
          throw .running(displayed(LockText.text(start.playbook, holder)))
        }
        return nil
      }
    }
  }

  /// Whether the one who took the lock lives, and not only a step that was started under it.
  private func isAtWork(_ holder: LockHolder) -> Bool {
    holder.host != System.hostName || System.isRunning(holder.pid) || holder.run != directory.id.text
  }

  /// The step that was started last, where it still runs.
  private var living: (step: StepID, process: UnattendedStep)? {
    guard let record = try? directory.recorded(),
      let unended = RunState(replaying: record.records).unended,
      let start = record.start(of: unended.step, attempt: unended.attempt)
    else { return nil }
    let process = UnattendedStep(start.process)
    return process.isAlive ? (unended.step, process) : nil
  }

  /// Does what the command line says about a step that runs unattended; says so once.
  private func settle(isTold: Bool) throws(Failure) {
    let living = living
    let step = living.map { "`\($0.step)`" } ?? "a step"
    guard let choice else {
      let run = displayed(directory.id.text)
      throw .running(
        "\(step) of `\(run)` still runs, with nobody there; `playbook \(purpose.rawValue) \(run) --wait` waits for it, "
          + "`--stop` ends it")
    }
    if !isTold {
      Stream.error.write(
        style("  note: ", .ask) + "\(step) still runs, with nobody there; "
          + (choice == .wait ? "waiting for its end" : "ending it") + "\n")
    }
    if choice == .stop, !isTold { living?.process.stop() }
  }
}
