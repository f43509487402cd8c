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

  /// Whether anything has been recorded.
  package var hasBegun: Bool { log.state.count > 0 }

  /// Runs to the verdict, or until the journal cannot be written.
  package mutating func run(_ start: Event.RunStart) throws(PosixError) -> Verdict {
    try log.record(.runStarted(start))
    return try goOn()
  }

  /// Records these events and goes on to the verdict.
  package mutating func resume(_ events: [Event]) throws(PosixError) -> Verdict {
    for event in events { try log.record(event) }
    return try goOn()
  }

  /// All that is known so far.
  package var state: RunState { log.state }

  private mutating func goOn() throws(PosixError) -> Verdict {
    while true {
      try hearSignal()
      if let verdict = try perform(plan.next(after: log.state)) { return verdict }
    }
  }

  /// A signal that came between two actions; the next step must not be the one that it stops. During rollback it
  /// is the next rollback that tells what goes on.
  private mutating func hearSignal() throws(PosixError) {
    guard !log.state.isUnwinding, let signal = workshop.takeSignal() else { return }
    try log.record(.interrupted(signal: signal))
  }

  private mutating func perform(_ action: Action) throws(PosixError) -> Verdict? {
    switch action {
    case .skip(let step, let reason): try log.record(.stepSkipped(step: step, reason))
    case .ask(let question): try ask(question)
    case .answer(let question, let by): try log.record(.answered(step: question.step, .yes, by: by))
    case .attempt(let attempt): try make(attempt)
    case .choose(let step, let matter, let canRollBack): try choose(step, matter, canRollBack)
    case .decide(let step, let decision, let by): try decide(step, decision, by: by)
    case .beginRollback(let step, let undone): try log.record(.rollbackStarted(step: step, of: undone))
    case .endRollback(let step, let undone, let outcome):
      try log.record(.rollbackEnded(step: step, of: undone, outcome))
    case .finish(let verdict):
      try log.record(.runEnded(verdict, milliseconds: log.elapsed.milliseconds))
      return verdict
    }
    return nil
  }

  private mutating func ask(_ question: Question) throws(PosixError) {
    guard let step = plan.playbook.step(question.step) else { return }
    try log.record(.asked(step: step.id, question: question.text))
    switch desk.ask(question, about: step) {
    case .answer(let answer): try log.record(.answered(step: step.id, answer, by: workshop.operatorName))
    case .signal(let signal): try log.record(.interrupted(signal: signal))
    }
  }

  private mutating func choose(
    _ id: StepID, _ matter: Action.Matter, _ canRollBack: Bool
  ) throws(PosixError) {
    guard let step = plan.playbook.step(id) else { return }
    switch desk.choose(matter, step, canRollBack: canRollBack) {
    case .decision(.shell):
      try log.record(.decision(step: id, .shell, by: workshop.operatorName))
      if let signal = workshop.openShell(for: step) { try log.record(.interrupted(signal: signal)) }
    case .decision(let decision): try decide(id, decision, by: workshop.operatorName)
    case .signal(let signal):
      try log.record(.interrupted(signal: signal))
      try log.record(.decision(step: id, .stop, by: workshop.operatorName))
    }
  }

  private mutating func decide(_ step: StepID, _ decision: Decision, by: String) throws(PosixError) {
    let progress = log.state.progress(step)
    try log.record(.decision(step: step, decision, by: by))
    if decision == .done {
      workshop.takeUp(step, attempt: progress.attemptCount, wasInDoubt: progress.isInDoubt)
    }
  }

  private mutating func make(_ attempt: Action.Attempt) throws(PosixError) {
    guard let step = plan.playbook.step(attempt.step) else { return }
    if attempt.notBefore > log.elapsed,
      let signal = workshop.pause(before: step, until: attempt.notBefore, log.clock)
    {
      return try log.record(.interrupted(signal: signal))
    }
    if try !supplyInputs(for: step) { return }
    try workshop.attempt(step, attempt, &log)
  }

  /// Asks for what the step, or the rollback that it arms, reads and nobody gave; `false` when the run does not
  /// go on to the step.
  private mutating func supplyInputs(for step: Step) throws(PosixError) -> Bool {
    guard plan.policy.isAttended else { return true }
    let steps = [step] + [plan.playbook.rollback(of: step.id)].compactMap { $0 }
    for input in workshop.missingInputs(of: steps) {
      try log.record(.asked(step: step.id, question: input.prompt ?? input.name))
      switch desk.askInput(input, for: step) {
      case .value(let value):
        workshop.give(input, value)
        try log.record(.answered(step: step.id, .input(name: input.name), by: workshop.operatorName))
      case .none:
        try log.record(.answered(step: step.id, .no, by: workshop.operatorName))
        return false
      case .signal(let signal):
        try log.record(.interrupted(signal: signal))
        return false
      }
    }
    return true
  }
}
