package import Playbook

/// Carries out a plan: asks `next`, does that one thing, records what happened, and asks again.
package struct Runner: ~Copyable {
  private let plan: Plan
  private var log: RunLog
  private var desk: OperatorDesk
  private var workshop: Workshop

  package init(_ plan: Plan, log: consuming RunLog, desk: OperatorDesk, workshop: consuming Workshop) {
    self.plan = plan
    self.log = log
    self.desk = desk
    self.workshop = workshop
  }

  /// Runs to the verdict.
  package mutating func run(_ start: Event.RunStart) -> Verdict {
    log.record(.runStarted(start))
    while true {
      hearSignal()
      if let verdict = perform(plan.next(after: log.state)) { return verdict }
    }
  }

  /// A signal that came between two actions; the next step must not be the one that it stops. During rollback it
  /// is the next rollback that tells what goes on.
  private mutating func hearSignal() {
    guard !log.state.isUnwinding, let signal = workshop.takeSignal() else { return }
    log.record(.interrupted(signal: signal))
  }

  private mutating func perform(_ action: Action) -> Verdict? {
    switch action {
    case .skip(let step, let reason): log.record(.stepSkipped(step: step, reason))
    case .ask(let question): ask(question)
    case .answer(let question, let by): log.record(.answered(step: question.step, .yes, by: by))
    case .attempt(let attempt): make(attempt)
    case .choose(let step, let canRollBack): choose(after: step, canRollBack: canRollBack)
    case .beginRollback(let step, let undone): log.record(.rollbackStarted(step: step, of: undone))
    case .endRollback(let step, let undone, let outcome):
      log.record(.rollbackEnded(step: step, of: undone, outcome))
    case .finish(let verdict):
      log.record(.runEnded(verdict, milliseconds: log.elapsed.milliseconds))
      return verdict
    }
    return nil
  }

  private mutating func ask(_ question: Question) {
    guard let step = plan.playbook.step(question.step) else { return }
    log.record(.asked(step: step.id, question: question.text))
    switch desk.ask(question, about: step) {
    case .answer(let answer): log.record(.answered(step: step.id, answer, by: workshop.operatorName))
    case .signal(let signal): log.record(.interrupted(signal: signal))
    }
  }

  private mutating func choose(after id: StepID, canRollBack: Bool) {
    guard let step = plan.playbook.step(id) else { return }
    switch desk.choose(after: step, canRollBack: canRollBack) {
    case .decision(.shell):
      log.record(.decision(step: id, .shell, by: workshop.operatorName))
      if let signal = workshop.openShell(for: step) { log.record(.interrupted(signal: signal)) }
    case .decision(let decision): log.record(.decision(step: id, decision, by: workshop.operatorName))
    case .signal(let signal):
      log.record(.interrupted(signal: signal))
      log.record(.decision(step: id, .stop, by: workshop.operatorName))
    }
  }

  private mutating func make(_ attempt: Action.Attempt) {
    guard let step = plan.playbook.step(attempt.step) else { return }
    if attempt.notBefore > log.elapsed,
      let signal = workshop.pause(before: step, until: attempt.notBefore, log.clock)
    {
      return log.record(.interrupted(signal: signal))
    }
    if attempt.number == 1, !supplyInputs(for: step) { return }
    workshop.attempt(step, attempt, &log)
  }

  /// Asks for what the step, or the rollback that it arms, reads and nobody gave; `false` when the run does not
  /// go on to the step.
  private mutating func supplyInputs(for step: Step) -> Bool {
    guard plan.policy.isAttended else { return true }
    let steps = [step] + [plan.playbook.rollback(of: step.id)].compactMap { $0 }
    for input in workshop.missingInputs(of: steps) {
      log.record(.asked(step: step.id, question: input.prompt ?? input.name))
      switch desk.askInput(input, for: step) {
      case .value(let value):
        workshop.give(input, value)
        log.record(.answered(step: step.id, .input(name: input.name), by: workshop.operatorName))
      case .none:
        log.record(.answered(step: step.id, .no, by: workshop.operatorName))
        return false
      case .signal(let signal):
        log.record(.interrupted(signal: signal))
        return false
      }
    }
    return true
  }
}
