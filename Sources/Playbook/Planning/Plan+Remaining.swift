// What a run that is gone on with still has before it.
extension Plan {
  /// The steps whose code may still run: what is not settled, and the rollbacks that may follow.
  package func remaining(after state: RunState) -> [Step] {
    let isForward = state.course == .forward
    return runnable.filter { step in
      let progress = state.progress(step.id)
      guard let undone = step.undoes else {
        let isSettled = progress.skipped != nil || result(of: step.id, state) != nil
        return isForward && (!isSettled || state.isToBeSaid(step.id))
      }
      let mayStart = isForward && result(of: undone, state) == nil
      let hasStarted = started(state).contains { $0.id == undone }
      return progress.rollback != .passed && !progress.isDeclined && (mayStart || hasStarted)
    }
  }

  /// What an unattended `resume` or `undo` is refused for.
  package func refusals(_ needs: [InputNeed], after state: RunState) -> [Refusal] {
    let remaining = Set(remaining(after: state).map(\.id))
    return refusals(needs).filter { refusal in
      switch refusal {
      case .question(let question): remaining.contains(question.step) && isOpen(question.step, state)
      case .manual(let step, _), .terminal(let step), .input(_, let step): remaining.contains(step)
      case .everyStep: true
      }
    }
  }

  /// Whether its question is still to be put.
  private func isOpen(_ id: StepID, _ state: RunState) -> Bool {
    state.progress(id).ranCount == 0 || playbook.step(id)?.isIrreversible == true
  }

  /// The steps that a word of a person's would be heard about.
  package func openToAWord(_ state: RunState) -> [StepID] {
    let half = state.steps.filter { $0.value.isInDoubt || $0.value.isInterrupted }.map(\.key)
    return ([stepInNeedOfAWord(state)].compactMap { $0 } + half.filter { playbook.step($0) != nil })
  }
}

extension RunState {
  /// Whether it failed before, and may be tried again.
  fileprivate func isToBeSaid(_ step: StepID) -> Bool {
    isJustResumed && progress(step).attempts.last?.end?.outcome.isFailure ?? false
  }
}
