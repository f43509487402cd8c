/// Why no plan can be made of what the command line asks for.
package enum PlanProblem: Error, Hashable, Sendable {
  case unknownStep(option: String, StepID, isRollback: Bool)
  /// `--from` names a step that comes after the one of `--to`.
  case inverted(from: StepID, to: StepID)
  case nothingSelected
}
