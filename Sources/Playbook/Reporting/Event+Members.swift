extension Event {
  /// What an event's line says besides what every line says.
  var members: KeyValuePairs<String, JSONText> {
    switch self {
    case .runStarted(let start): start.members
    case .runResumed(let resumption): resumption.members
    case .stepStarted(let step, let attempt, let start):
      [
        "step": .string(step.text), "kind": .string(start.kind.rawValue), "attempt": .integer(attempt),
        "sha256": .string(start.sha256), "pid": .integer(Int64(start.process.pid)),
        "started": .number(String(start.process.started)), "boot": .string(start.process.boot),
        "directory": .string(start.directory),
      ]
    case .stepEnded(let step, let attempt, let end):
      [
        "step": .string(step.text), "attempt": .integer(attempt), "outcome": .string(end.outcome.rawValue),
        "reason": .text(end.reason), "exit": end.exit.map { .integer(Int64($0)) } ?? .null,
        "signal": end.signal.map { .integer(Int64($0)) } ?? .null,
        "line": end.line.map { .integer(Int64($0)) } ?? .null, "milliseconds": .integer(end.milliseconds),
        "bytes": .integer(end.bytes), "omitted": .integer(end.omitted),
      ]
    case .stepSkipped(let step, let reason):
      [
        "step": .string(step.text), "reason": .string(Wording.reason(reason)),
        "because": .string(reason.name.rawValue), "of": .text(reason.cause?.text),
        "result": .text(reason.result?.rawValue),
      ]
    case .asked(let step, let question):
      ["step": .string(step.text), "question": .string(question)]
    case .answered(let step, let answer, let by):
      [
        "step": .string(step.text), "answer": .string(answer.word), "by": .string(by),
        "reason": .text(answer.reason), "input": .text(answer.input),
      ]
    case .decision(let step, let decision, let by):
      [
        "step": .string(step.text), "choice": .string(decision.word), "reason": .text(decision.reason),
        "by": .string(by),
      ]
    case .rollbackStarted(let step, let undone):
      ["step": .string(step.text), "of": .string(undone.text)]
    case .rollbackEnded(let step, let undone, let outcome):
      ["step": .string(step.text), "of": .string(undone.text), "outcome": .string(outcome.rawValue)]
    case .interrupted(let signal):
      ["signal": .integer(Int64(signal))]
    case .runEnded(let verdict, let milliseconds):
      [
        "verdict": .string(verdict.name), "exit": .integer(Int64(verdict.exitStatus)),
        "milliseconds": .integer(milliseconds),
      ]
    }
  }
}

extension Event.RunStart {
  fileprivate var members: KeyValuePairs<String, JSONText> {
    [
      "playbook": .string(playbook), "file": .string(file), "sha256": .string(sha256),
      "steps": .array(steps.map { .members(["id": .string($0.id.text), "sha256": .string($0.sha256)]) }),
      "operator": .string(operatorName), "host": .string(host), "bash": .string(bash),
      "inputs": .array(inputs.map { .string($0) }), "from": .text(selection.from?.text),
      "to": .text(selection.to?.text), "only": .array(selection.only.map { .string($0.text) }),
      "skip": .array(selection.skip.map { .string($0.text) }), "page": .string(places.page),
      "repository": .string(places.repository), "directory": .string(places.directory),
    ]
  }
}

extension Event.Resumption {
  fileprivate var members: KeyValuePairs<String, JSONText> {
    [
      "purpose": .string(purpose.rawValue), "operator": .string(operatorName), "host": .string(host),
      "bash": .string(bash), "pid": .integer(Int64(pid)), "step": .text(found?.step.text),
      "attempt": found.map { .integer($0.attempt) } ?? .null, "found": .text(found?.remains.rawValue),
    ]
  }
}

extension Event {
  /// The event as its line names it.
  var name: Name {
    switch self {
    case .runStarted: .runStarted
    case .runResumed: .runResumed
    case .stepStarted: .stepStarted
    case .stepEnded: .stepEnded
    case .stepSkipped: .stepSkipped
    case .asked: .asked
    case .answered: .answered
    case .decision: .decision
    case .rollbackStarted: .rollbackStarted
    case .rollbackEnded: .rollbackEnded
    case .interrupted: .interrupted
    case .runEnded: .runEnded
    }
  }

  /// Every event's word.
  enum Name: String {
    case runStarted = "run-started"
    case runResumed = "run-resumed"
    case stepStarted = "step-started"
    case stepEnded = "step-ended"
    case stepSkipped = "step-skipped"
    case asked, answered, decision
    case rollbackStarted = "rollback-started"
    case rollbackEnded = "rollback-ended"
    case interrupted
    case runEnded = "run-ended"
  }
}
