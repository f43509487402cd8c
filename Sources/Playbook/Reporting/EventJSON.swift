/// An event as one JSON line: the journal's and the stream's frozen shape.
package struct EventJSON {
  private let run: String

  package init(run: String) { self.run = run }

  package func line(_ record: Record) -> String {
    Seal.sealed(
      object(
        sequence: record.sequence, milliseconds: record.milliseconds, elapsed: record.elapsed,
        record.event.name.rawValue, record.event.members))
  }

  /// What a step printed; in the stream only, without a number.
  package func output(step: StepID, attempt: Int, text: String, milliseconds: Int64) -> String {
    object(
      sequence: nil, milliseconds: milliseconds, elapsed: nil, "output",
      ["step": .string(step.text), "attempt": .integer(attempt), "text": .string(text)])
  }

  private func object(
    sequence: Int?, milliseconds: Int64, elapsed: Duration?, _ event: String,
    _ members: KeyValuePairs<String, JSONText>
  ) -> String {
    var all: [JSONText.Member] = [.init(name: "schema", value: 1)]
    if let sequence { all.append(.init(name: "seq", value: .integer(sequence))) }
    all.append(.init(name: "at", value: .string(Timestamp.rfc3339(milliseconds: milliseconds))))
    if let elapsed { all.append(.init(name: "elapsed", value: .integer(elapsed.milliseconds))) }
    all.append(.init(name: "run", value: .string(run)))
    all.append(.init(name: "event", value: .string(event)))
    all += members.map { .init(name: $0.key, value: $0.value) }
    return JSONText.object(all).line
  }
}
