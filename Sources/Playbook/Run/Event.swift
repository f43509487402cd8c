/// What happened in a run. A run is nothing but these.
package enum Event: Hashable, Sendable {
  case runStarted(RunStart)
  /// Somebody goes on with the run, or undoes it.
  case runResumed(Resumption)
  case stepStarted(step: StepID, attempt: Int, AttemptStart)
  case stepEnded(step: StepID, attempt: Int, AttemptEnd)
  case stepSkipped(step: StepID, SkipReason)
  case asked(step: StepID, question: String)
  case answered(step: StepID, Answer, by: String)
  case decision(step: StepID, Decision, by: String)
  case rollbackStarted(step: StepID, of: StepID)
  case rollbackEnded(step: StepID, of: StepID, Outcome)
  case interrupted(signal: Int32)
  case runEnded(Verdict, milliseconds: Int64)
}

extension Event {
  /// How one attempt ended and what is known about it.
  package struct AttemptEnd: Hashable, Sendable {
    package let outcome: Outcome
    /// Why it did not pass, in words; `nil` when it did.
    package let reason: String?
    package let exit: UInt8?
    package let signal: Int32?
    /// The page's line of the command that failed, where the shell tells it.
    package let line: Int?
    package let milliseconds: Int64
    /// What was printed, in bytes.
    package let bytes: Int
    /// What is not kept of it, once it is masked, in bytes.
    package let omitted: Int

    package init(
      outcome: Outcome, reason: String?, exit: UInt8?, signal: Int32?, line: Int?, milliseconds: Int64,
      bytes: Int, omitted: Int = 0
    ) {
      self.outcome = outcome
      self.reason = reason
      self.exit = exit
      self.signal = signal
      self.line = line
      self.milliseconds = milliseconds
      self.bytes = bytes
      self.omitted = omitted
    }
  }
}

extension Event.AttemptEnd {
  /// The shell could not even be started.
  package static func notStarted(_ reason: String) -> Event.AttemptEnd {
    Event.AttemptEnd(
      outcome: .failed, reason: reason, exit: nil, signal: nil, line: nil, milliseconds: 0, bytes: 0)
  }
}
