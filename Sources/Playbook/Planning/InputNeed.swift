/// An input of a plan: who reads it first, and what is given for it.
package struct InputNeed: Hashable, Sendable {
  package let input: Input
  /// The first step that reads it; a rollback's need stands at the rollback.
  package let step: StepID
  package let given: InputValues.Given?

  package var isMissing: Bool { input.isRequired && given == nil }
}
