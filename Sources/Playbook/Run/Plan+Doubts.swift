// What a resumed run was found in and only a person can tell.
extension Plan {
  /// An attempt that started and whose end is not known is made again only where the page says that it may be, and
  /// not by the run that it got lost in.
  func inDoubt(_ step: Step, _ state: RunState) -> Action {
    guard step.runsAgainInDoubt, state.isJustResumed else { return leftToAPerson(.inDoubt, step.id, state) }
    if step.isIrreversible, state.progress(step.id).isAnswerOld, let action = question(before: step) {
      return action
    }
    return .attempt(attempt(step, state))
  }

  /// What the command line says of the step, else the person there, else the end of this resume.
  func leftToAPerson(_ matter: Action.Matter, _ step: StepID, _ state: RunState) -> Action {
    if let word = policy.words[step] { return .decide(step: step, word.decision, by: word.rawValue) }
    guard policy.isAttended else { return .finish(.stopped) }
    return .choose(step: step, matter, canRollBack: matter != .rollbackInDoubt && nextArmed(state) != nil)
  }

  /// The step that a run has stopped at, since nobody was there who could say how to go on; `nil` where there is none.
  package func stepStoppedAt(_ end: RunState) -> StepID? {
    guard end.verdict == .stopped, !policy.isAttended else { return nil }
    return stepInNeedOfAWord(end.goneOnWith) ?? end.unended?.step
  }

  /// The step that a person's word is needed for before anything else is done; `nil` where none is.
  package func stepInNeedOfAWord(_ state: RunState) -> StepID? {
    let silent = Policy(isAttended: true)
    guard let plan = try? Plan(playbook, selection: selection, policy: silent),
      case .choose(let step, _, _) = plan.next(after: state)
    else { return nil }
    return step
  }
}

extension Step {
  /// Whether it may run twice without anybody's word.
  package var runsAgainInDoubt: Bool { isProbe || kind == .gate || (isRepeatable && undoes == nil) }
}
