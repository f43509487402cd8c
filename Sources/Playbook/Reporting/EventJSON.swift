/// An event as one JSON line: the journal's and the stream's frozen shape.
package struct EventJSON {
  private let run: String

  package init(run: String) { self.run = run }

  package func line(_ record: Record) -> String {
    Seal.sealed(
      object(
        sequence: record.sequence, milliseconds: record.milliseconds, record.event.name, members(record.event)
      ))
  }

  /// What a step printed; in the stream only, without a number.
  package func output(step: StepID, attempt: Int, text: String, milliseconds: Int64) -> String {
    object(
      sequence: nil, milliseconds: milliseconds, "output",
      ["step": .string(step.text), "attempt": .integer(attempt), "text": .string(text)])
  }

  private func object(
    sequence: Int?, milliseconds: Int64, _ event: String, _ members: KeyValuePairs<String, JSONText>
  ) -> String {
    var all: [JSONText.Member] = [.init(name: "schema", value: 1)]
    if let sequence { all.append(.init(name: "seq", value: .integer(sequence))) }
    all.append(.init(name: "at", value: .string(Timestamp.rfc3339(milliseconds: milliseconds))))
    all.append(.init(name: "run", value: .string(run)))
    all.append(.init(name: "event", value: .string(event)))
    all += members.map { .init(name: $0.key, value: $0.value) }
    return JSONText.object(all).line
  }

  private func members(_ event: Event) -> KeyValuePairs<String, JSONText> {
    switch event {
    case .runStarted(let start):
      [
        "playbook": .string(start.playbook), "file": .string(start.file), "sha256": .string(start.sha256),
        "steps": .array(
          start.steps.map { .members(["id": .string($0.id.text), "sha256": .string($0.sha256)]) }),
        "operator": .string(start.operatorName), "host": .string(start.host), "bash": .string(start.bash),
        "inputs": .array(start.inputs.map { .string($0) }),
      ]
    case .stepStarted(let step, let kind, let attempt, let sha256, let pid):
      [
        "step": .string(step.text), "kind": .string(kind.word), "attempt": .integer(attempt),
        "sha256": .string(sha256), "pid": .integer(Int64(pid)),
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
      ["step": .string(step.text), "reason": .string(Wording.reason(reason))]
    case .asked(let step, let question):
      ["step": .string(step.text), "question": .string(question)]
    case .answered(let step, let answer, let by):
      ["step": .string(step.text), "answer": .string(answer.word), "by": .string(by)]
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

extension Event {
  var name: String {
    switch self {
    case .runStarted: "run-started"
    case .stepStarted: "step-started"
    case .stepEnded: "step-ended"
    case .stepSkipped: "step-skipped"
    case .asked: "asked"
    case .answered: "answered"
    case .decision: "decision"
    case .rollbackStarted: "rollback-started"
    case .rollbackEnded: "rollback-ended"
    case .interrupted: "interrupted"
    case .runEnded: "run-ended"
    }
  }
}
