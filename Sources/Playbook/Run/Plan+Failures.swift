// Failures and who answers them.
extension Plan {
  /// The steps that a failure of `id` is handled by.
  func answers(to id: StepID) -> [Step] {
    items.filter { $0.isSelected && $0.step.condition?.namesFailure(of: id) == true }.map(\.step)
  }

  /// The probe whose passing was enough.
  func satisfied(_ state: RunState) -> StepID? {
    items.first { item in
      item.step.kind == .probe(enough: true) && item.isSelected && result(of: item.step.id, state) == .passed
    }?.step.id
  }

  /// Steps that failed, are no probe, and that no step naming the failure has answered by passing.
  package func unanswered(_ state: RunState) -> [StepID] {
    items.map(\.step).filter { step in
      !step.isProbe && result(of: step.id, state) == .failed
        && !answers(to: step.id).contains { result(of: $0.id, state) == .passed }
    }.map(\.id)
  }

  /// The failure that other steps than `step` wait for: none that names it has had its turn.
  func awaiting(_ state: RunState, for step: Step) -> StepID? {
    unanswered(state).first { failure in
      let named = answers(to: failure)
      return !named.contains { $0.id == step.id || hadItsTurn($0, state) }
    }
  }

  /// Whether a step ran, or the operator skipped it; one whose `when` did not hold leaves the turn to the next.
  private func hadItsTurn(_ step: Step, _ state: RunState) -> Bool {
    let progress = state.progress(step.id)
    if case .operatorSaid = progress.skipped { return true }
    return progress.skipped == nil && progress.ranCount > 0
  }

  func afterFailure(of step: StepID, _ state: RunState) -> Action {
    if state.isJustResumed { return leftToAPerson(.failed, step, state) }
    let isArmed = nextArmed(state) != nil
    if policy.isAttended { return .choose(step: step, .failed, canRollBack: isArmed) }
    return policy.rollsBack && isArmed ? backward(state) : .finish(.failed)
  }

  /// After Ctrl-C: a person chooses where a step was stopped by it; elsewhere it ends the run.
  func afterInterrupt(_ state: RunState) -> Action {
    guard policy.isAttended, let step = started(state).last, !step.isManual, isUnsettled(step, state) else {
      return .finish(.interrupted(signal: 2))
    }
    let matter: Action.Matter = state.progress(step.id).isInDoubt ? .inDoubt : .failed
    return .choose(step: step.id, matter, canRollBack: nextArmed(state) != nil)
  }

  /// Whether a step was stopped half-way, or was about to be tried again.
  private func isUnsettled(_ step: Step, _ state: RunState) -> Bool {
    let progress = state.progress(step.id)
    guard progress.skipped == nil, !progress.attempts.isEmpty else { return false }
    let outcome = outcome(step, state)
    return outcome == nil || outcome == .interrupted
  }
}
