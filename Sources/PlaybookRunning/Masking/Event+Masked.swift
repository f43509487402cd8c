import Playbook

extension Event {
  /// Without secrets in what the page says, a step printed or a person typed; names and ids stay.
  func masked(by secrets: Secrets) -> Event {
    switch self {
    case .stepEnded(let step, let attempt, let end):
      .stepEnded(step: step, attempt: attempt, end.masked(by: secrets))
    case .stepSkipped(let step, .operatorSaid(let reason)):
      .stepSkipped(step: step, .operatorSaid(secrets.masked(reason)))
    case .asked(let step, let question): .asked(step: step, question: secrets.masked(question))
    case .answered(let step, .skip(let reason), let by):
      .answered(step: step, .skip(reason: secrets.masked(reason)), by: by)
    case .decision(let step, .skip(let reason), let by):
      .decision(step: step, .skip(reason: secrets.masked(reason)), by: by)
    case .runStarted, .runResumed, .stepStarted, .stepSkipped, .answered, .decision, .rollbackStarted,
      .rollbackEnded,
      .interrupted, .runEnded:
      self
    }
  }
}

extension Event.AttemptEnd {
  /// Without secrets in its reason, which may quote what was printed, and that no longer than there is sure to be room
  /// for. Cut only when it is masked: half a secret is not known for one.
  func masked(by secrets: Secrets) -> Event.AttemptEnd {
    Event.AttemptEnd(
      outcome: outcome, reason: reason.map { Wording.beginning(of: secrets.masked($0), atMost: 16 << 10) },
      exit: exit, signal: signal, line: line,
      milliseconds: milliseconds, bytes: bytes, omitted: omitted)
  }
}
