extension Plan {
  /// What to do after everything in `state`; reads nothing else.
  package func next(after state: RunState) -> Action {
    if let verdict = state.verdict { return .finish(verdict) }
    switch state.course {
    case .forward: return forward(state)
    case .interrupted: return afterInterrupt(state)
    case .backward: return backward(state)
    case .ending(let verdict): return wrapUp(verdict, state)
    }
  }

  private func forward(_ state: RunState) -> Action {
    for item in items {
      if let action = next(item, state) { return action }
    }
    if satisfied(state) == nil, let failure = unanswered(state).first {
      return afterFailure(of: failure, state)
    }
    return .finish(.succeeded)
  }

  /// `nil` when the step is settled and the next one's turn has come.
  private func next(_ item: Item, _ state: RunState) -> Action? {
    let step = item.step
    let progress = state.progress(step.id)
    if progress.skipped != nil { return nil }
    if progress.isInDoubt { return inDoubt(step, state) }
    if !progress.attempts.isEmpty { return proceed(step, state) }
    if step.isManual, progress.answer == .yes { return nil }
    if let reason = reasonToSkip(item, state) { return .skip(step.id, reason) }
    if case .skip(let reason) = progress.answer { return .skip(step.id, .operatorSaid(reason)) }
    if isToAsk(step, progress), let action = question(before: step) { return action }
    return .attempt(attempt(step, state))
  }

  /// Whether a question that the step has is still to be put. Choosing to retry answers it, too, except where
  /// nothing can be undone.
  private func isToAsk(_ step: Step, _ progress: Progress) -> Bool {
    (progress.answer == nil || progress.isAnswerOld) && (progress.ranCount == 0 || step.isIrreversible)
  }

  /// A step that has been tried: again, settled, or the end of the forward order.
  private func proceed(_ step: Step, _ state: RunState) -> Action? {
    switch outcome(step, state) {
    case nil: .attempt(attempt(step, state))
    case .passed: nil
    case .interrupted: leftToAPerson(.failed, step.id, state)
    case .failed, .timedOut:
      step.isProbe || !answers(to: step.id).isEmpty ? nil : afterFailure(of: step.id, state)
    }
  }

  private func reasonToSkip(_ item: Item, _ state: RunState) -> SkipReason? {
    if !item.isSelected { return .leftOut }
    if let step = satisfied(state) { return .enough(step) }
    if let term = failingTerm(item, state) { return .condition(term) }
    if !item.step.isProbe, let failure = awaiting(state, for: item.step) {
      return .awaitingAnswer(to: failure)
    }
    return nil
  }

  private func failingTerm(_ item: Item, _ state: RunState) -> Condition.Term? {
    guard !item.ignoresCondition else { return nil }
    return item.step.condition?.terms.first { result(of: $0.step, state) != $0.result }
  }
}
