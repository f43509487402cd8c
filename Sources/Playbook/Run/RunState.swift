/// Everything known about a run: the fold of its events.
package struct RunState: Hashable, Sendable {
  /// What is known about one step.
  package struct Progress: Hashable, Sendable {
    package struct Attempt: Hashable, Sendable {
      package let number: Int
      /// Since the run's start.
      package let started: Duration
      package var ended: Duration?
      package var end: Event.AttemptEnd?
    }

    /// Attempts since the step was begun or the operator chose to retry it.
    package var attempts: [Attempt] = []
    /// Attempts altogether.
    package var attemptCount = 0
    package var skipped: SkipReason?
    package var answer: Answer?
    /// A rollback's own end.
    package var rollback: Outcome?
  }

  package private(set) var steps: [StepID: Progress] = [:]
  /// The steps that started, in that order.
  package private(set) var started: [StepID] = []
  /// The rollback that has begun and not ended.
  package private(set) var rollingBack: StepID?
  package private(set) var isUnwinding = false
  /// The signal that was neither answered by a decision nor the run's end yet.
  package private(set) var signal: Int32?
  /// The step whose question stopped the run.
  package private(set) var stoppedAt: StepID?
  /// The operator chose to stop after a failure.
  package private(set) var choseStop = false
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

  package mutating func apply(_ record: Record) {
    elapsed = record.elapsed
    count = record.sequence
    switch record.event {
    case .runStarted: break
    case .stepStarted(let step, let kind, let attempt, _, _):
      if case .rollback = kind {} else if !started.contains(step) { started.append(step) }
      steps[step, default: Progress()].attempts.append(
        Progress.Attempt(number: attempt, started: record.elapsed))
      steps[step, default: Progress()].attemptCount = attempt
    case .stepEnded(let step, _, let end):
      guard var progress = steps[step], var last = progress.attempts.popLast() else { break }
      last.ended = record.elapsed
      last.end = end
      progress.attempts.append(last)
      steps[step] = progress
    case .stepSkipped(let step, let reason):
      steps[step, default: Progress()].skipped = reason
    case .asked: break
    case .answered(let step, let answer, _):
      apply(answer, to: step)
    case .decision(let step, let decision, _):
      apply(decision, to: step)
    case .rollbackStarted(let step, _):
      isUnwinding = true
      rollingBack = step
    case .rollbackEnded(let step, _, let outcome):
      steps[step, default: Progress()].rollback = outcome
      rollingBack = nil
    case .interrupted(let signal):
      self.signal = signal
    case .runEnded(let verdict, _):
      self.verdict = verdict
    }
  }

  private mutating func apply(_ answer: Answer, to step: StepID) {
    switch answer {
    case .input: break
    case .yes, .skip: steps[step, default: Progress()].answer = answer
    case .no:
      steps[step, default: Progress()].answer = answer
      if !isUnwinding { stoppedAt = step }
    }
  }

  private mutating func apply(_ decision: Decision, to step: StepID) {
    switch decision {
    case .retry:
      steps[step, default: Progress()].attempts = []
      signal = nil
    case .skip(let reason):
      steps[step, default: Progress()].skipped = .operatorSaid(reason)
      signal = nil
    case .shell: break
    case .rollBack:
      isUnwinding = true
      signal = nil
    case .stop:
      choseStop = true
    }
  }
}
