// How steps came out, as far as the run has come.
extension Plan {
  /// How a step came out, as `when` names it; nil while that is open.
  package func result(of id: StepID, _ state: RunState) -> Condition.Result? {
    guard let step = playbook.step(id) else { return nil }
    let progress = state.progress(id)
    if progress.skipped != nil { return .skipped }
    if step.isManual { return progress.answer == .yes ? .passed : nil }
    return switch outcome(step, state) {
    case .passed: .passed
    case .failed, .timedOut: .failed
    case .interrupted, nil: nil
    }
  }

  /// The settled outcome of a step's attempts, or `nil` while there is another one to make.
  func outcome(_ step: Step, _ state: RunState) -> Outcome? {
    if state.progress(step.id).isSaidDone { return .passed }
    guard let last = state.progress(step.id).attempts.last, let end = last.end else { return nil }
    guard end.outcome.isFailure, nextStart(step, state) != nil else { return end.outcome }
    return nil
  }

  /// The steps that started, in the order of their last start; a manual one when the operator said it is done.
  func started(_ state: RunState) -> [Step] {
    state.begun.compactMap { playbook.step($0) }.filter { step in
      let progress = state.progress(step.id)
      return step.undoes == nil && (step.isManual ? progress.answer == .yes : progress.ranCount > 0)
    }
  }

  func attempt(_ step: Step, _ state: RunState) -> Action.Attempt {
    let progress = state.progress(step.id)
    return Action.Attempt(
      step: step.id, number: progress.attemptCount + 1, notBefore: nextStart(step, state) ?? .zero,
      timeout: step.limits.timeout, within: step.limits.polling?.within,
      firstStarted: progress.isInDoubt ? nil : progress.attempts.first?.started)
  }

  /// When the next attempt of a polling step may start, if it may.
  private func nextStart(_ step: Step, _ state: RunState) -> Duration? {
    let attempts = state.progress(step.id).attempts
    guard let polling = step.limits.polling, let first = attempts.first, let ended = attempts.last?.ended
    else { return nil }
    let start = ended + polling.every
    return start <= first.started + polling.within ? start : nil
  }
}
