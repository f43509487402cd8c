@testable import Playbook

/// An event as one short line, for whole runs in one string.
enum EventLine {
  static func text(_ record: Record) -> String {
    switch record.event {
    case .runStarted: "started"
    case .runResumed(let resumption):
      resumption.purpose.rawValue
        + (resumption.found.map { ": \($0.step) #\($0.attempt) \($0.remains.rawValue)" } ?? "")
    case .stepStarted(let step, let attempt, _):
      "\(record.elapsed.milliseconds / 1000)s \(step) #\(attempt)"
    case .stepEnded(let step, _, let end):
      "\(record.elapsed.milliseconds / 1000)s \(step) \(end.outcome.rawValue)"
    case .stepSkipped(let step, let reason): "\(step) skipped: \(Wording.reason(reason))"
    case .asked(let step, let question): "\(step) asks: \(question)"
    case .answered(let step, let answer, let by): "\(step) \(answer.word) by \(by)"
    case .decision(let step, let decision, _): "\(step) \(decision.word)"
    case .rollbackStarted(let step, let undone): "\(step) undoes \(undone)"
    case .rollbackEnded(let step, _, let outcome): "\(step) ended \(outcome.rawValue)"
    case .interrupted(let signal): "signal \(signal)"
    case .runEnded(let verdict, _): "\(verdict.name) \(verdict.exitStatus)"
    }
  }
}
