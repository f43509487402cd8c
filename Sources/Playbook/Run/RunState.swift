/// Everything known about a run: the fold of its events.
package struct RunState: Hashable, Sendable {
  package private(set) var steps: [StepID: Progress] = [:]
  /// What was said yes to or started, the latest last; a step that is retried moves to the end.
  private(set) var begun: [StepID] = []
  package private(set) var course = Course.forward
  /// The rollback that has begun and not ended.
  package private(set) var rollingBack: StepID?
  package private(set) var verdict: Verdict?
  /// Whether the run is being undone, which a person asked for.
  package private(set) var isUndoing = false
  /// Whether nothing was done or decided since the run was resumed: what failed, failed before.
  package private(set) var isJustResumed = false
  /// Whether the way back has begun; there is none forward from there.
  private var hasTurnedBack = false
  /// The last record's time since the run's start.
  package private(set) var elapsed: Duration = .zero
  package private(set) var count = 0

  package init() {}

  /// The state after all of `records`.
  package init(replaying records: some Sequence<Record>) {
    self.init()
    for record in records { apply(record) }
  }

  /// The state after these events, too, at the same time.
  package func after(_ events: [Event]) -> RunState {
    var state = self
    for event in events {
      state.apply(Record(sequence: state.count + 1, milliseconds: 0, elapsed: state.elapsed, event: event))
    }
    return state
  }

  package func progress(_ step: StepID) -> Progress { steps[step] ?? Progress() }

  package var isUnwinding: Bool { course == .backward }

  /// The step that started last, and its last attempt, where the end of that is not known.
  package var unended: (step: StepID, attempt: Int)? {
    guard let step = begun.last(where: { !progress($0).attempts.isEmpty }), progress(step).isInDoubt else {
      return nil
    }
    return (step, progress(step).attemptCount)
  }

  package mutating func apply(_ record: Record) {
    elapsed = record.elapsed
    count = record.sequence
    switch record.event {
    case .runStarted: break
    case .runResumed(let resumption): resume(resumption)
    case .stepStarted(let step, let attempt, _):
      isJustResumed = false
      begin(step)
      steps[step, default: Progress()].start(attempt, at: record.elapsed)
    case .stepEnded(let step, _, let end):
      steps[step]?.end(end, at: record.elapsed)
    case .stepSkipped(let step, let reason):
      steps[step, default: Progress()].skipped = reason
    case .asked(let step, _):
      steps[step, default: Progress()].questions += 1
    case .answered(let step, let answer, _):
      take(answer, to: step)
    case .decision(let step, let decision, _):
      take(decision, about: step)
    case .rollbackStarted(let step, _):
      isJustResumed = false
      turnBack()
      rollingBack = step
    case .rollbackEnded(let step, _, let outcome):
      steps[step, default: Progress()].rollback = outcome
      rollingBack = nil
    case .interrupted(let signal):
      course = course.after(signal: signal)
    case .runEnded(let verdict, _):
      self.verdict = verdict
    }
  }

  private mutating func turnBack() {
    course = .backward
    hasTurnedBack = true
  }

  /// Whoever goes on wants to go on: what ended the run before is over, and an answer that nothing has come of is
  /// asked for again.
  private mutating func resume(_ resumption: Event.Resumption) {
    if let found = resumption.found, found.remains == .notRun { withdraw(found.step) }
    goOn(for: resumption.purpose)
  }

  /// As whoever goes on with it finds it.
  var goneOnWith: RunState {
    var state = self
    state.goOn(for: .resume)
    return state
  }

  private mutating func goOn(for purpose: Event.Resumption.Purpose) {
    verdict = nil
    isJustResumed = true
    switch purpose {
    case .resume: course = hasTurnedBack ? .backward : .forward
    case .undo:
      isUndoing = true
      turnBack()
      if let step = rollingBack, steps[step]?.attempts.last?.end.map({ $0.outcome != .passed }) ?? false {
        rollingBack = nil
        steps[step]?.forgetAttempts()
      }
    }
    for step in steps.keys { steps[step]?.reopen(for: purpose) }
  }

  private mutating func withdraw(_ step: StepID) {
    steps[step]?.withdraw()
    if steps[step]?.ranCount == 0 { begun.removeAll { $0 == step } }
  }

  private mutating func begin(_ step: StepID) {
    begun.removeAll { $0 == step }
    begun.append(step)
  }

  private mutating func take(_ answer: Answer, to step: StepID) {
    switch answer {
    case .input: return
    case .yes: begin(step)
    case .skip: break
    case .no: if course == .forward { course = .ending(.stopped) }
    }
    steps[step, default: Progress()].answer = answer
    steps[step]?.isAnswerOld = false
  }

  private mutating func take(_ decision: Decision, about step: StepID) {
    let isStopBeforeKnowing =
      decision == .stop && steps[step].map { $0.isInDoubt || $0.isInterrupted } ?? false
    course = isStopBeforeKnowing && course == .forward ? .ending(.stopped) : course.after(decision)
    if course == .backward { hasTurnedBack = true }
    if decision != .shell { isJustResumed = false }
    switch decision {
    case .retry: steps[step]?.forgetAttempts()
    case .done: steps[step]?.isSaidDone = true
    case .skip(let reason): steps[step]?.skipped = .operatorSaid(reason)
    case .shell, .rollBack, .stop: return
    }
    reopen(after: step)
  }

  /// What was skipped because of how `step` had come out is open again, and what was skipped because of that.
  private mutating func reopen(after step: StepID) {
    var changed = [step]
    while let cause = changed.popLast() {
      for (id, progress) in steps where progress.skipped?.cause == cause {
        steps[id]?.skipped = nil
        changed.append(id)
      }
    }
  }
}
