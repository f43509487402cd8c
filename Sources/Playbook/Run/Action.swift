/// The one thing to do next.
package enum Action: Hashable, Sendable {
  case skip(StepID, SkipReason)
  /// Put the question to the operator.
  case ask(Question)
  /// The command line has answered the question.
  case answer(Question, by: String)
  case attempt(Attempt)
  /// A step failed or was interrupted and a person says what then.
  case choose(step: StepID, canRollBack: Bool)
  case beginRollback(StepID, of: StepID)
  case endRollback(StepID, of: StepID, Outcome)
  case finish(Verdict)

  /// One attempt at a step.
  package struct Attempt: Hashable, Sendable {
    package let step: StepID
    /// From 1.
    package let number: Int
    /// Since the run's start; the pause before it ends then.
    package let notBefore: Duration
    /// Since the run's start; running longer is timed out.
    package let endBy: Duration?
  }
}
