/// Why no plan can be made of what the command line asks for.
package enum PlanProblem: Error, Hashable, Sendable {
  case unknownStep(option: String, StepID, isRollback: Bool)
  case nothingSelected
}
