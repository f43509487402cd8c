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
  /// Attempts altogether.
  package private(set) var attemptCount = 0
  package internal(set) var skipped: SkipReason?
  package internal(set) var answer: Answer?
  /// How often something was asked before it.
  package internal(set) var questions = 0
  /// A rollback's own end.
  package internal(set) var rollback: Outcome?

  mutating func start(_ number: Int, at elapsed: Duration) {
    attempts.append(Attempt(number: number, started: elapsed))
    attemptCount = number
  }

  mutating func end(_ end: Event.AttemptEnd, at elapsed: Duration) {
    guard var last = attempts.popLast() else { return }
    last.ended = elapsed
    last.end = end
    attempts.append(last)
  }

  /// A retry begins anew, with a new window and, where nothing can be undone, a new question.
  mutating func forgetAttempts() {
    attempts = []
    answer = nil
  }

  /// Whether an attempt started and its end is not known.
  var isInDoubt: Bool { attempts.last.map { $0.end == nil } ?? false }

  /// Whether the operator declined it.
  var isDeclined: Bool {
    switch answer {
    case .no, .skip: true
    case .yes, .input, nil: false
    }
  }
}
