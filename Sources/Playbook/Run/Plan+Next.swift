extension Plan {
  /// What to do after everything in `state`; reads nothing else.
  package func next(after state: RunState) -> Action {
    if let verdict = state.verdict { return .finish(verdict) }
    if state.isUnwinding { return unwind(state) }
    if let signal = state.signal { return interrupted(signal, state) }
    if state.stoppedAt != nil { return .finish(.stopped) }
    if state.choseStop { return .finish(.failed) }
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
    if !progress.attempts.isEmpty { return proceed(step, state) }
    if step.isManual, progress.answer == .yes { return nil }
    if let reason = reasonToSkip(item, state) { return .skip(step.id, reason) }
    if case .skip(let reason) = progress.answer { return .skip(step.id, .operatorSaid(reason)) }
    if progress.answer == nil, let action = question(before: step) { return action }
    return attempt(step, state)
  }

  /// A step that has been tried: again, settled, or the end of the forward order.
  private func proceed(_ step: Step, _ state: RunState) -> Action? {
    switch outcome(step, state) {
    case nil: attempt(step, state)
    case .passed: nil
    case .interrupted: .choose(step: step.id, canRollBack: nextArmed(state) != nil)
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

  /// How a step came out, as `when` names it.
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
    guard let last = state.progress(step.id).attempts.last, let end = last.end else { return nil }
    guard end.outcome.isFailure, nextStart(step, state) != nil else { return end.outcome }
    return nil
  }

  /// When the next attempt of a polling step may start, if it may.
  private func nextStart(_ step: Step, _ state: RunState) -> Duration? {
    let attempts = state.progress(step.id).attempts
    guard let polling = step.limits.polling, let first = attempts.first, let ended = attempts.last?.ended
    else { return nil }
    let start = ended + polling.every
    return start <= first.started + polling.within ? start : nil
  }

  private func attempt(_ step: Step, _ state: RunState) -> Action {
    let progress = state.progress(step.id)
    let endBy = step.limits.polling.flatMap { polling in
      progress.attempts.first.map { $0.started + polling.within }
    }
    return .attempt(
      Action.Attempt(
        step: step.id, number: progress.attemptCount + 1, notBefore: nextStart(step, state) ?? .zero,
        endBy: endBy))
  }
}

// Failures and who answers them.
extension Plan {
  /// The steps that a failure of `id` is handled by.
  private func answers(to id: StepID) -> [Step] {
    items.filter { $0.isSelected && $0.step.condition?.namesFailure(of: id) == true }.map(\.step)
  }

  /// The probe whose passing was enough.
  private func satisfied(_ state: RunState) -> StepID? {
    items.first { item in
      item.step.kind == .probe(enough: true) && item.isSelected && result(of: item.step.id, state) == .passed
    }?.step.id
  }

  /// Steps that failed, are no probe, and that no step naming the failure has answered by passing.
  func unanswered(_ state: RunState) -> [StepID] {
    items.map(\.step).filter { step in
      !step.isProbe && result(of: step.id, state) == .failed
        && !answers(to: step.id).contains { result(of: $0.id, state) == .passed }
    }.map(\.id)
  }

  /// The failure that other steps than `step` wait for: none that names it has run yet.
  private func awaiting(_ state: RunState, for step: Step) -> StepID? {
    unanswered(state).first { failure in
      let named = answers(to: failure)
      return !named.contains { !state.progress($0.id).attempts.isEmpty }
        && !named.contains { $0.id == step.id }
    }
  }

  private func afterFailure(of step: StepID, _ state: RunState) -> Action {
    let armed = nextArmed(state)
    if policy.isAttended { return .choose(step: step, canRollBack: armed != nil) }
    guard policy.rollsBack, armed != nil else { return .finish(.failed) }
    return unwind(state)
  }

  private func interrupted(_ signal: Int32, _ state: RunState) -> Action {
    let running = state.started.last { isUnsettled($0, state) }
    guard signal == 2, policy.isAttended, !state.choseStop, let running else {
      return .finish(.interrupted(signal: signal))
    }
    return .choose(step: running, canRollBack: nextArmed(state) != nil)
  }

  /// Whether the signal came while the step ran or was about to be tried again.
  private func isUnsettled(_ id: StepID, _ state: RunState) -> Bool {
    guard let step = playbook.step(id), state.progress(id).skipped == nil else { return false }
    let outcome = outcome(step, state)
    return outcome == nil || outcome == .interrupted
  }
}

// Rollback.
extension Plan {
  /// The rollback of the step that started last and is not undone or declined yet.
  func nextArmed(_ state: RunState) -> Step? {
    for id in state.started.reversed() {
      guard let rollback = playbook.rollback(of: id) else { continue }
      let progress = state.progress(rollback.id)
      if progress.rollback == nil, !declined(progress) { return rollback }
    }
    return nil
  }

  private func declined(_ progress: RunState.Progress) -> Bool {
    switch progress.answer {
    case .no, .skip: true
    case .yes, .input, nil: false
    }
  }

  private func unwind(_ state: RunState) -> Action {
    if let id = state.rollingBack, let rollback = playbook.step(id), let undone = rollback.undoes {
      guard let outcome = outcome(rollback, state) else { return attempt(rollback, state) }
      return .endRollback(id, of: undone, outcome)
    }
    if let signal = state.signal {
      return .finish(signal == 2 ? .rollbackIncomplete : .interrupted(signal: signal))
    }
    guard let rollback = nextArmed(state), let undone = rollback.undoes else {
      return .finish(verdictAfterRollback(state))
    }
    if state.progress(rollback.id).answer == nil, let action = question(before: rollback) { return action }
    return .beginRollback(rollback.id, of: undone)
  }

  private func verdictAfterRollback(_ state: RunState) -> Verdict {
    let rollbacks = state.started.compactMap { playbook.rollback(of: $0) }
    if rollbacks.isEmpty { return .failed }
    let isUndone = rollbacks.allSatisfy { state.progress($0.id).rollback == .passed }
    let isFinal = state.started.contains { playbook.step($0)?.isIrreversible == true }
    return isUndone && !isFinal ? .rolledBack : .rollbackIncomplete
  }
}
