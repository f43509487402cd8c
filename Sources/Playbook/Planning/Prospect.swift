/// What would become of a step, as far as looking tells.
package enum Prospect: Hashable, Sendable {
  /// A probe or gate that was looked at, and no step before it that was not run could change what it saw.
  case looked(Outcome)
  /// A probe or gate that was looked at before a step that it may depend on was run.
  case lookedEarly(Outcome, before: StepID)
  /// A probe or gate that is still to be looked at.
  case toLook
  /// A probe or gate that could not be run.
  case notLooked
  case run
  /// Somebody would be asked, or the command line answers.
  case question(Action)
  case skip(SkipReason)
  /// An earlier gate failed and nothing handles that.
  case notReached(after: StepID)
  /// Its `when` names a step whose result is not known.
  case unknown(Condition, dependsOn: StepID)
  case rollback(of: StepID)
}
