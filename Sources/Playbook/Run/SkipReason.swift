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

  /// The reason as a journal's line names it.
  enum Name: String {
    case leftOut = "left-out"
    case condition, enough
    case awaitingAnswer = "awaiting-answer"
    case operatorSaid = "operator-said"
  }

  var name: Name {
    switch self {
    case .leftOut: .leftOut
    case .condition: .condition
    case .enough: .enough
    case .awaitingAnswer: .awaitingAnswer
    case .operatorSaid: .operatorSaid
    }
  }

  /// The step whose result it follows from.
  var cause: StepID? {
    switch self {
    case .condition(let term): term.step
    case .enough(let step), .awaitingAnswer(let step): step
    case .leftOut, .operatorSaid: nil
    }
  }

  /// The result that the condition asks for.
  var result: Condition.Result? { if case .condition(let term) = self { term.result } else { nil } }
}
