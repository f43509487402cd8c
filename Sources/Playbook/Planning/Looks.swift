/// What the probes and gates that a dry run looked at came to.
package struct Looks: Hashable, Sendable {
  private var outcomes: [StepID: Outcome?] = [:]

  package init() {}

  /// Takes how a probe or gate came out; `nil` where it could not be run.
  package mutating func add(_ step: StepID, _ outcome: Outcome?) { outcomes[step] = .some(outcome) }

  func has(_ step: StepID) -> Bool { outcomes[step] != nil }

  func outcome(_ step: StepID) -> Outcome? { outcomes[step] ?? nil }
}
