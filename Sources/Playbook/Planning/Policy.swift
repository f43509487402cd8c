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

  package init(
    isAttended: Bool, saysYes: Bool = false, approved: Set<StepID> = [], asksEveryStep: Bool = false,
    rollsBack: Bool = true
  ) {
    self.isAttended = isAttended
    self.saysYes = saysYes
    self.approved = approved
    self.asksEveryStep = asksEveryStep
    self.rollsBack = rollsBack
  }
}
