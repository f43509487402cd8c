// The way back.
extension Plan {
  /// The rollback of the step that started last and is not undone or declined yet.
  func nextArmed(_ state: RunState) -> Step? {
    for step in started(state).reversed() {
      guard let rollback = playbook.rollback(of: step.id) else { continue }
      let progress = state.progress(rollback.id)
      if progress.rollback == nil, !progress.isDeclined { return rollback }
    }
    return nil
  }

  func backward(_ state: RunState) -> Action {
    if let id = state.rollingBack, let rollback = playbook.step(id), let undone = rollback.undoes {
      let progress = state.progress(id)
      if progress.skipped != nil { return .endRollback(id, of: undone, .failed) }
      if isHalfDone(rollback, state) { return leftToAPerson(.rollbackInDoubt, id, state) }
      if let outcome = outcome(rollback, state) { return .endRollback(id, of: undone, outcome) }
      if progress.isAnswerOld, progress.ranCount == 0, let action = question(before: rollback) {
        return action
      }
      return progress.isDeclined ? .endRollback(id, of: undone, .failed) : .attempt(attempt(rollback, state))
    }
    guard let rollback = nextArmed(state), let undone = rollback.undoes else {
      return .finish(verdictAfterRollback(state))
    }
    let progress = state.progress(rollback.id)
    if progress.answer == nil || progress.isAnswerOld, let action = question(before: rollback) {
      return action
    }
    return .beginRollback(rollback.id, of: undone)
  }

  /// Whether a rollback was interrupted, or its end is not known: it may have been undone half.
  private func isHalfDone(_ rollback: Step, _ state: RunState) -> Bool {
    state.progress(rollback.id).isInDoubt || outcome(rollback, state) == .interrupted
  }

  /// Says how the rollback under way came out, and ends the run.
  func wrapUp(_ verdict: Verdict, _ state: RunState) -> Action {
    if let id = state.rollingBack, let rollback = playbook.step(id), let undone = rollback.undoes,
      verdict != .stopped || !isHalfDone(rollback, state)
    {
      return .endRollback(id, of: undone, outcome(rollback, state) ?? .interrupted)
    }
    return .finish(verdict == .rollbackIncomplete ? verdictAfterRollback(state) : verdict)
  }

  private func verdictAfterRollback(_ state: RunState) -> Verdict {
    let started = started(state)
    let rollbacks = started.compactMap { playbook.rollback(of: $0.id) }
    if rollbacks.isEmpty, !state.isUndoing { return .failed }
    let isUndone = rollbacks.allSatisfy { state.progress($0.id).rollback == .passed }
    return isUndone && !started.contains(where: \.isIrreversible)
      ? (state.isUndoing ? .undone : .rolledBack) : .rollbackIncomplete
  }
}
