/// What is known about one step of a run.
package struct Progress: Hashable, Sendable {
  package struct Attempt: Hashable, Sendable {
    package let number: Int
    /// Since the run's start.
    package let started: Duration
    /// Since the run's start; nil while its end is not known.
    package fileprivate(set) var ended: Duration?
    package fileprivate(set) var end: Event.AttemptEnd?
  }

  /// Attempts since the step was begun or the operator chose to retry it.
  package private(set) var attempts: [Attempt] = []
  /// Attempts altogether; the number of the last one.
  package private(set) var attemptCount = 0
  /// Attempts of which something may have run.
  package private(set) var ranCount = 0
  package internal(set) var skipped: SkipReason?
  package internal(set) var answer: Answer?
  /// Whether the answer was given before the run was resumed and nothing has come of it.
  package internal(set) var isAnswerOld = false
  /// How often something was asked before it, since the run was begun or gone on with.
  package internal(set) var questions = 0
  /// Whether the operator says that it is done, whatever is known of its attempts.
  package internal(set) var isSaidDone = false
  /// A rollback's own end.
  package internal(set) var rollback: Outcome?

  mutating func start(_ number: Int, at elapsed: Duration) {
    // What is tried again in doubt has a new window.
    if isInDoubt { attempts = [] }
    attempts.append(Attempt(number: number, started: elapsed))
    attemptCount = number
    ranCount += 1
  }

  mutating func end(_ end: Event.AttemptEnd, at elapsed: Duration) {
    guard var last = attempts.popLast() else { return }
    last.ended = elapsed
    last.end = end
    attempts.append(last)
  }

  /// The last attempt's gate was never opened.
  mutating func withdraw() {
    attempts.removeLast()
    ranCount -= 1
  }

  /// The run is gone on with: what was half done or declined is open again.
  mutating func reopen(for purpose: Event.Resumption.Purpose) {
    if answer != nil { isAnswerOld = true }
    questions = 0
    switch purpose {
    case .resume:
      if answer == .no, rollback == nil { answer = nil }
      if rollback == .interrupted { rollback = nil }
    case .undo:
      if isDeclined, skipped == nil { answer = nil }
      guard rollback != nil, rollback != .passed else { return }
      rollback = nil
      skipped = nil
      forgetAttempts()
    }
  }

  /// A retry begins anew, with a new window and, where nothing can be undone, a new question.
  mutating func forgetAttempts() {
    attempts = []
    answer = nil
    isSaidDone = false
  }

  /// Whether an attempt started and its end is not known.
  package var isInDoubt: Bool { !isSaidDone && attempts.last.map { $0.end == nil } ?? false }

  /// Whether the last attempt was stopped half-way.
  var isInterrupted: Bool { !isSaidDone && attempts.last?.end?.outcome == .interrupted }

  /// Whether the operator declined it.
  var isDeclined: Bool {
    switch answer {
    case .no, .skip: true
    case .yes, .input, nil: false
    }
  }
}
