/// What the command line and the surroundings say about asking.
package struct Policy: Hashable, Sendable {
  /// Whether somebody is there to be asked.
  package let isAttended: Bool
  /// `--yes`: answers `confirm`, nothing else.
  package let saysYes: Bool
  /// `--approve ID`.
  package let approved: Set<StepID>
  /// `--step`: ask before every step.
  package let asksEveryStep: Bool
  /// Unattended, whether a failure is rolled back; off with `--no-rollback`.
  package let rollsBack: Bool

  /// `--done ID` and `--again ID`: what is said of steps that a resumed run is in doubt about.
  package let words: [StepID: Word]

  /// What the command line says of a step that nobody can know.
  package enum Word: String, Hashable, Sendable {
    case done = "--done"
    case again = "--again"

    var decision: Decision { self == .done ? .done : .retry }
  }

  package init(
    isAttended: Bool, saysYes: Bool = false, approved: Set<StepID> = [], asksEveryStep: Bool = false,
    rollsBack: Bool = true, words: [StepID: Word] = [:]
  ) {
    self.isAttended = isAttended
    self.saysYes = saysYes
    self.approved = approved
    self.asksEveryStep = asksEveryStep
    self.rollsBack = rollsBack
    self.words = words
  }
}
