import CPosix
import Playbook

/// Follows one attempt from the opening of its gate to its end.
struct Watch {
  private let step: Step
  private let isRollback: Bool
  /// What was printed, kept only where something is expected.
  private(set) var printed: [UInt8] = []
  /// The signal that stopped the step or is to stop the run.
  private(set) var signal: Int32?
  private var count = 0
  private var firstInterrupt: MonotonicInstant?
  private var wasAskedToStop = false

  /// More than any page spells out.
  private static let mostKept = 64 << 20

  init(_ step: Step, isRollback: Bool) {
    self.step = step
    self.isRollback = isRollback
  }

  mutating func follow(_ process: consuming StepProcess, _ sink: inout OutputSink, _ console: Console) -> ShellEnd {
    var process = process
    do { try process.open() } catch { process.killNow() }
    while true {
      switch process.next() {
      case .output(let bytes):
        count += bytes.count
        if step.expectation != nil, printed.count < Watch.mostKept { printed += bytes }
        sink.write(bytes[...])
      case .signal(let number): take(number, process, console)
      case .leftovers(let processes):
        for process in processes {
          console.notice("`\(step.id)` left \(process.command) (pid \(process.pid)) running; it was ended")
        }
      case .deadline: continue
      case .ended(let end):
        for process in end.survivors {
          console.notice("\(process.command) (pid \(process.pid)) of `\(step.id)` could not be ended")
        }
        return end
      }
    }
  }

  /// Ctrl-C asks the step to stop; a second one, not a bounce of the first, kills it. During rollback the first
  /// one only says what is going on. TERM stops; after a hang-up the step finishes and none follows.
  private mutating func take(_ number: Int32, _ process: borrowing StepProcess, _ console: Console) {
    switch number {
    case SIGINT, SIGQUIT:
      let now = MonotonicInstant.now
      if let first = firstInterrupt {
        if first.duration(to: now) < .milliseconds(300) { return }
        if isRollback, !wasAskedToStop { return stop(SIGINT, now, process) }
        process.killNow()
      } else if isRollback {
        firstInterrupt = now
        console.notice("rolling back: `\(step.id)` is running; press Ctrl-C again to stop it half-way")
      } else {
        console.notice("stopping `\(step.id)`; press Ctrl-C again to kill it at once")
        stop(SIGINT, now, process)
      }
    case SIGTERM:
      signal = number
      wasAskedToStop = true
      process.terminate()
    case SIGHUP:
      if signal == nil { signal = number }
    default: break
    }
  }

  private mutating func stop(_ number: Int32, _ now: MonotonicInstant, _ process: borrowing StepProcess) {
    firstInterrupt = now
    signal = number
    wasAskedToStop = true
    process.interrupt()
  }

  func evidence(_ end: ShellEnd) -> Judgement.Evidence {
    var obstacle: String?
    let status: Judgement.Evidence.Status
    switch end.status {
    case .exit(let number): status = .exit(number)
    case .signal(let number): status = .signal(number)
    case .notStarted(let error):
      status = .exit(127)
      obstacle = error.words
    case .unknown:
      status = .exit(255)
      obstacle = "its shell could not be followed to its end"
    }
    if end.completeness == .notRestored { obstacle = "what earlier steps left behind could not be restored" }
    return Judgement.Evidence(
      status: status, wasReadToItsEnd: end.completeness == .complete, timedOut: end.timedOut,
      wasInterrupted: wasAskedToStop, obstacle: obstacle, scriptLine: end.line,
      milliseconds: end.duration.milliseconds, bytes: count)
  }
}
