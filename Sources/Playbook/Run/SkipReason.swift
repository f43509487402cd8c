/// Why a step is not run.
package enum SkipReason: Hashable, Sendable {
  /// The command line leaves it out.
  case leftOut
  /// Its `when` does not hold; the term that does not, and how that step came out.
  case condition(Condition.Term)
  /// A probe with `enough` passed.
  case enough(StepID)
  /// A failure waits for the step that answers it.
  case awaitingAnswer(to: StepID)
  /// The operator said so.
  case operatorSaid(String)
}
