/// A step's `when`: it runs only if every earlier step named came out as said.
package struct Condition: Hashable, Sendable {
  /// How an earlier step came out; a timed-out step has failed.
  package enum Result: String, Hashable, Sendable, CaseIterable {
    case passed, failed, skipped
  }

  /// One of the words joined with ` and `.
  package struct Term: Hashable, Sendable {
    package let step: StepID
    package let result: Result
  }

  package let terms: [Term]

  /// The condition as it is written on the page, with single blanks.
  package var text: String {
    terms.map { "\($0.step) \($0.result.rawValue)" }.joined(separator: " and ")
  }

  /// Whether the failure of `step` is one of the terms, which makes the step an answer to it.
  package func namesFailure(of step: StepID) -> Bool {
    terms.contains { $0.step == step && $0.result == .failed }
  }
}
