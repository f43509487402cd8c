/// Everything known about a run: the fold of its events.
package struct RunState: Hashable, Sendable {
  package private(set) var steps: [StepID: Progress] = [:]
  /// What was said yes to or started, the latest last; a step that is retried moves to the end.
  private(set) var begun: [StepID] = []
  package private(set) var course = Course.forward
  /// The rollback that has begun and not ended.
  package private(set) var rollingBack: StepID?
  package private(set) var verdict: Verdict?
  /// The last record's time since the run's start.
  package private(set) var elapsed: Duration = .zero
  package private(set) var count = 0

  package init() {}

  /// The state after all of `records`.
  package init(replaying records: some Sequence<Record>) {
    self.init()
    for record in records { apply(record) }
  }

  package func progress(_ step: StepID) -> Progress { steps[step] ?? Progress() }

  package var isUnwinding: Bool { course == .backward }

  package mutating func apply(_ record: Record) {
    elapsed = record.elapsed
    count = record.sequence
    switch record.event {
    case .runStarted: break
    case .stepStarted(let step, _, let attempt, _, _):
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
      course = .backward
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
  }

  private mutating func take(_ decision: Decision, about step: StepID) {
    course = course.after(decision)
    switch decision {
    case .retry: steps[step]?.forgetAttempts()
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
