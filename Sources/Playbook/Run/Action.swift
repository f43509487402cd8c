/// The one thing to do next.
package enum Action: Hashable, Sendable {
  case skip(StepID, SkipReason)
  /// Put the question to the operator.
  case ask(Question)
  /// The command line has answered the question.
  case answer(Question, by: String)
  case attempt(Attempt)
  /// A person says what then.
  case choose(step: StepID, Matter, canRollBack: Bool)
  /// The command line has said it.
  case decide(step: StepID, Decision, by: String)
  case beginRollback(StepID, of: StepID)
  case endRollback(StepID, of: StepID, Outcome)
  case finish(Verdict)

  /// What a person is to decide about.
  package enum Matter: Hashable, Sendable {
    /// A step failed or was interrupted.
    case failed
    /// A step started, and its end is not known.
    case inDoubt
    /// So did a rollback, or it was interrupted.
    case rollbackInDoubt
  }

  /// One attempt at a step.
  package struct Attempt: Hashable, Sendable {
    package let step: StepID
    /// From 1.
    package let number: Int
    /// Since the run's start; the pause before it ends then.
    package let notBefore: Duration
    /// The longest that one attempt may take.
    package let timeout: Duration?
    /// The longest that it may be tried, from the first attempt's start.
    package let within: Duration?
    /// Since the run's start; nil where this is the window's first attempt.
    package let firstStarted: Duration?

    /// How long it may take when it starts at `elapsed` since the run's start; nil is without limit.
    package func limit(startingAt elapsed: Duration) -> Duration? {
      let left = within.map { ((firstStarted ?? elapsed) + $0) - elapsed }
      return [timeout, left].compactMap { $0 }.min().map { max($0, .milliseconds(1)) }
    }
  }
}
