/// Judges an attempt from what the shell and the clock witnessed.
package enum Judgement {
  /// What is known when a step's shell has ended.
  package struct Evidence: Sendable {
    package enum Status: Hashable, Sendable {
      case exit(UInt8)
      case signal(Int32)
    }

    package let status: Status
    /// The wrapper's mark: the script was read to its end or called `exit`.
    package let wasReadToItsEnd: Bool
    package let timedOut: Bool
    /// The runner ended it because of a signal of its own.
    package let wasInterrupted: Bool
    /// Why its code was never started, in words.
    package let obstacle: String?
    /// The script's line of the command that failed, from 1.
    package let scriptLine: Int?
    package let milliseconds: Int64
    package let bytes: Int
    /// What is not kept of it, in bytes.
    package let omitted: Int

    package init(
      status: Status, wasReadToItsEnd: Bool, timedOut: Bool, wasInterrupted: Bool, obstacle: String?,
      scriptLine: Int?, milliseconds: Int64, bytes: Int, omitted: Int = 0
    ) {
      self.status = status
      self.wasReadToItsEnd = wasReadToItsEnd
      self.timedOut = timedOut
      self.wasInterrupted = wasInterrupted
      self.obstacle = obstacle
      self.scriptLine = scriptLine
      self.milliseconds = milliseconds
      self.bytes = bytes
      self.omitted = omitted
    }
  }

  /// `printed` is all that was printed, where the step expects something; `check` has followed a console step.
  package static func end(
    of step: Step, _ evidence: Evidence, printed: [UInt8], check: TranscriptCheck? = nil
  ) -> Event.AttemptEnd {
    let (outcome, reason) = judge(step, evidence, printed, check)
    var exit: UInt8?
    var signal: Int32?
    switch evidence.status {
    case .exit(let status): exit = status
    case .signal(let number): signal = number
    }
    return Event.AttemptEnd(
      outcome: outcome, reason: reason, exit: exit, signal: signal,
      line: line(step, outcome, evidence, check),
      milliseconds: evidence.milliseconds, bytes: evidence.bytes, omitted: evidence.omitted)
  }

  /// The page's line: in a console that of the command, else where the shell tells it.
  private static func line(
    _ step: Step, _ outcome: Outcome, _ evidence: Evidence, _ check: TranscriptCheck?
  ) -> Int? {
    let line: Int?
    if let check {
      line = outcome.isFailure && evidence.obstacle == nil ? check.current?.line : nil
    } else {
      line = outcome == .failed ? evidence.scriptLine : nil
    }
    return line.map { step.place.line + $0 }
  }

  private static func judge(
    _ step: Step, _ evidence: Evidence, _ printed: [UInt8], _ check: TranscriptCheck?
  ) -> (Outcome, String?) {
    if let fault = fault(step, evidence, check) { return fault }
    if let check, case .exit(let status) = evidence.status { return judge(check, evidence, status) }
    guard case .differs(let difference) = step.expectation?.compare(printed) else { return (.passed, nil) }
    let text = String(decoding: difference.text, as: UTF8.self)
    return (.failed, "the output is not what the page expects\n" + text)
  }

  /// The end of a step that nobody watched; `nil` where what it printed would have to be known. `wasStopped` where
  /// the operator ended it later.
  package static func end(
    of step: Step, _ evidence: Evidence, unattendedAndStopped wasStopped: Bool
  ) -> Event.AttemptEnd? {
    let isFine = fault(step, evidence, nil) == nil
    if isFine, step.expectation != nil { return nil }
    if step.transcript != nil, case .exit = evidence.status, !evidence.timedOut { return nil }
    let end = end(of: step, evidence, printed: [])
    guard wasStopped, !isFine else { return end }
    return Event.AttemptEnd(
      outcome: .interrupted, reason: "ended by `--stop`", exit: end.exit, signal: end.signal, line: nil,
      milliseconds: end.milliseconds, bytes: end.bytes, omitted: end.omitted)
  }

  /// What is wrong with how it ended, whatever it printed.
  private static func fault(
    _ step: Step, _ evidence: Evidence, _ check: TranscriptCheck?
  ) -> (Outcome, String?)? {
    if evidence.wasInterrupted { return (.interrupted, "stopped by a signal to the runner") }
    if let obstacle = evidence.obstacle { return (.failed, obstacle) }
    if evidence.timedOut {
      return (.timedOut, timeoutReason(step, evidence) + during(check))
    }
    switch evidence.status {
    case .signal(let signal): return (.failed, "ended by \(SignalName.name(signal))" + during(check))
    case .exit(let status):
      if check != nil { return nil }
      guard step.exits.contains(status) else { return (.failed, exitReason(status, expected: step.exits)) }
      if status == 0, !evidence.wasReadToItsEnd { return (.failed, replaced) }
    }
    return nil
  }

  /// The limit that was hit: the attempt's own, or the end of the time to try again.
  private static func timeoutReason(_ step: Step, _ evidence: Evidence) -> String {
    if let timeout = step.limits.timeout, evidence.milliseconds >= timeout.milliseconds {
      return "still running after \(DurationText.text(timeout))"
    }
    let within = step.limits.polling.map { " of \(DurationText.text($0.within))" } ?? ""
    return "still running at the end\(within)"
  }

  static let replaced =
    "exit 0, but the script was not read to its end: its shell ended or was replaced before"

  /// The command of a console that was running, on a line of its own.
  private static func during(_ check: TranscriptCheck?) -> String {
    check?.current.map { "\n" + $0.shown } ?? ""
  }

  static func exitReason(_ status: UInt8, expected: [UInt8]) -> String {
    let expected = expected == [0] ? "" : ", not \(expected.map(String.init).joined(separator: " or "))"
    let hint = status == 127 ? " (command not found)" : status == 126 ? " (not executable)" : ""
    return "exit \(status)\(hint)\(expected)"
  }
}
