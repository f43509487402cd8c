/// Why a step is not run.
package enum SkipReason: Hashable, Sendable {
  /// The command line leaves it out.
  case leftOut
  /// Its `when` does not hold: the first term that does not.
  case condition(Condition.Term)
  /// A probe with `enough` passed.
  case enough(StepID)
  /// A failure waits for the step that answers it.
  case awaitingAnswer(to: StepID)
  /// The operator said so.
  case operatorSaid(String)

  /// The step whose result it follows from.
  var cause: StepID? {
    switch self {
    case .condition(let term): term.step
    case .enough(let step), .awaitingAnswer(let step): step
    case .leftOut, .operatorSaid: nil
    }
  }
}
