import CPosix
import Playbook

/// Follows one attempt from the opening of its gate to its end.
struct Watch {
  private let step: Step
  /// What was printed, kept only where something is expected.
  private(set) var printed: [UInt8] = []
  /// What a console step has come to.
  private(set) var check: TranscriptCheck?
  /// The signal that stopped the step or is to stop the run.
  private(set) var signal: Int32?
  private var count = 0
  private var unshown: [UInt8] = []
  private var interrupts: Interrupts
  private var wasAskedToStop = false

  /// More than any page spells out.
  private static let mostKept = 64 << 20

  init(_ step: Step, isRollback: Bool) {
    self.step = step
    interrupts = Interrupts(isRollback: isRollback)
    check = step.transcript.map(TranscriptCheck.init)
  }

  mutating func follow(_ process: consuming StepProcess, _ sink: inout OutputSink, _ console: Console)
    -> ShellEnd
  {
    var process = process
    do { try process.open() } catch { process.killNow() }
    while true {
      switch process.next() {
      case .output(let bytes):
        take(bytes)
        if !process.hasNext { show(&sink) }
      case .commandEnded(_, wentOn: true):
        check?.pass()
        if !process.hasNext { show(&sink) }
      case .commandEnded(let status, wentOn: false):
        show(&sink)
        let isAsExpected = check?.end(status: status) ?? false
        process.answer(goOn: isAsExpected && !wasAskedToStop)
      case .signal(let number):
        console.hurry()
        show(&sink)
        guard let words = take(number, process) else { continue }
        sink.endLine()
        console.warn(words)
      case .leftovers(let processes):
        show(&sink)
        sink.endLine()
        for process in processes {
          console.notice("`\(step.id)` left `\(process.command)` (pid \(process.pid)) running; it was ended")
        }
      case .deadline: continue
      case .ended(let end):
        show(&sink)
        sink.end()
        for process in end.survivors {
          console.warn("`\(process.command)` (pid \(process.pid)) of `\(step.id)` could not be ended")
        }
        return end
      }
    }
  }

  private mutating func take(_ bytes: [UInt8]) {
    count += bytes.count
    check?.take(bytes)
    if step.expectation != nil, printed.count < Watch.mostKept { printed += bytes }
    unshown += bytes
  }

  /// What came together is shown together.
  private mutating func show(_ sink: inout OutputSink) {
    if unshown.isEmpty { return }
    sink.write(unshown[...])
    unshown.removeAll(keepingCapacity: true)
  }

  /// Ctrl-C asks the step to stop, a second one kills it. TERM stops; after a hang-up the step finishes and none
  /// follows. What there is to say about it is the answer.
  private mutating func take(_ number: Int32, _ process: borrowing StepProcess) -> String? {
    switch number {
    case SIGINT, SIGQUIT:
      switch interrupts.press(at: .now) {
      case .bounce: return nil
      case .tell: return "rolling back: `\(step.id)` is running; press Ctrl-C again to stop it half-way"
      case .stop:
        stop(SIGINT)
        process.interrupt()
        return "stopping `\(step.id)`; press Ctrl-C again to kill it at once"
      case .kill:
        stop(SIGINT)
        process.killNow()
        return nil
      }
    case SIGTERM:
      stop(number)
      process.terminate()
    case SIGHUP:
      if signal == nil { signal = number }
    default: break
    }
    return nil
  }

  /// TERM and a hang-up end the run whatever else comes.
  private mutating func stop(_ number: Int32) {
    wasAskedToStop = true
    if signal == nil || signal == SIGINT { signal = number }
  }

  /// How the attempt came out; `nil` where nobody knows. An attempt that is not kept has failed then.
  ///
  /// - Parameter omitted: bytes that are not kept of what it printed.
  func judgement(_ end: ShellEnd, omitted: Int, isKept: Bool) -> Event.AttemptEnd? {
    let evidence = evidence(end, omitted: omitted)
    if isKept, !end.isHeardOut, end.status != .neverBegun {
      return end.status == .unheard
        ? nil : Judgement.end(of: step, evidence, unattendedAndStopped: false)
    }
    return Judgement.end(of: step, evidence, printed: printed, check: check)
  }

  private func evidence(_ end: ShellEnd, omitted: Int) -> Judgement.Evidence {
    var obstacle: String?
    let status: Judgement.Evidence.Status
    switch end.status {
    case .exit(let number): status = .exit(number)
    case .signal(let number): status = .signal(number)
    case .notStarted(let error), .notOpened(let error):
      status = .exit(127)
      obstacle = error.words
    case .neverBegun:
      status = .exit(127)
      obstacle = "the process that watches it was killed before it began; nothing of it has run"
    case .unknown, .unheard:
      status = .exit(255)
      obstacle = "its shell could not be followed to its end"
    }
    if end.completeness == .notRestored { obstacle = "what earlier steps left behind could not be restored" }
    return Judgement.Evidence(
      status: status, wasReadToItsEnd: end.completeness == .complete, timedOut: end.timedOut,
      wasInterrupted: wasAskedToStop, obstacle: obstacle, scriptLine: end.line,
      milliseconds: end.duration.milliseconds, bytes: count, omitted: omitted)
  }
}
