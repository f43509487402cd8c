@testable import Playbook

/// Events of every kind with every kind of content, the same for the same seed.
struct SampleEvents {
  private var chance: Chance

  init(seed: UInt64) { chance = Chance(seed: seed) }

  mutating func records(_ count: Int) -> [Record] {
    var elapsed = Duration.zero
    return (1...count).map { sequence in
      elapsed += .milliseconds(number(0...5000))
      let event = sequence == 1 ? Event.runStarted(start()) : event()
      return Record(
        sequence: sequence, milliseconds: 1_763_864_000_000 + number(-1 << 40...1 << 40), elapsed: elapsed,
        event: event)
    }
  }

  private mutating func number(_ range: ClosedRange<Int64>) -> Int64 {
    Int64.random(in: range, using: &chance)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &chance)]
  }

  private mutating func step() -> StepID { pick(["a", "undo-a", "0"]) }

  private mutating func text() -> String {
    pick([
      "", "kim", "a \"quoted\" \\ word\n\ttab\r", "é\u{301} 🙂 \u{1b}[31m\u{202e}", "null",
      "\u{0}\u{7f}\u{e000}",
    ])
  }

  private mutating func text(orNot: Void) -> String? { pick([nil, text()]) }

  private mutating func start() -> Event.RunStart {
    Event.RunStart(
      playbook: text(), file: text(), sha256: text(), steps: [.init(id: step(), sha256: text())],
      operatorName: text(), host: text(), bash: text(), inputs: pick([[], [text()], ["A", "B"]]),
      selection: pick([
        .everything, Selection(from: "a", to: "b"), Selection(only: ["a", "b"]), Selection(skip: ["c"]),
      ]),
      places: .init(page: text(), repository: text(), directory: text()))
  }

  private mutating func end() -> Event.AttemptEnd {
    Event.AttemptEnd(
      outcome: pick([.passed, .failed, .timedOut, .interrupted]), reason: text(orNot: ()),
      exit: pick([nil, 0, 255]), signal: pick([nil, 9]), line: pick([nil, 1, 100_000]),
      milliseconds: number(0...1 << 50), bytes: Int(number(0...1 << 50)), omitted: Int(number(0...1 << 50)))
  }

  private mutating func event() -> Event {
    let step = step()
    switch number(0...11) {
    case 0:
      let found = Event.Finding(
        step: step, attempt: Int(number(1...99)), remains: pick([.notRun, .finished, .inDoubt]))
      return .runResumed(
        .init(
          purpose: pick([.resume, .undo]), operatorName: text(), host: text(), bash: text(),
          pid: Int32(number(1...99999)), found: pick([nil, found])))
    case 1:
      let process = Event.ProcessIdentity(
        pid: Int32(number(0...99999)), started: pick([0, .max]), boot: text())
      return .stepStarted(
        step: step, attempt: Int(number(1...99)),
        .init(
          kind: pick([.action, .probe, .gate, .rollback, .manual]), sha256: text(), process: process,
          directory: text()))
    case 2: return .stepEnded(step: step, attempt: Int(number(1...99)), end())
    case 3: return .stepSkipped(step: step, skipReason())
    case 4: return .asked(step: step, question: text())
    case 5:
      return .answered(
        step: step, pick([.yes, .no, .skip(reason: text()), .input(name: text())]), by: text())
    case 6:
      return .decision(
        step: step, pick([.retry, .done, .skip(reason: text()), .shell, .rollBack, .stop]), by: text())
    case 7: return .rollbackStarted(step: step, of: "a")
    case 8: return .rollbackEnded(step: step, of: "a", pick([.passed, .failed, .timedOut, .interrupted]))
    case 9: return .interrupted(signal: pick([1, 2, 15]))
    default: return .runEnded(verdict(), milliseconds: number(0...1 << 50))
    }
  }

  private mutating func skipReason() -> SkipReason {
    pick([
      .leftOut, .condition(.init(step: "b", result: pick([.passed, .failed, .skipped]))), .enough("b"),
      .awaitingAnswer(to: "b"), .operatorSaid(text()),
    ])
  }

  private mutating func verdict() -> Verdict {
    pick([
      .succeeded, .failed, .rolledBack, .undone, .rollbackIncomplete, .stopped, .interrupted(signal: 1),
      .interrupted(signal: 2), .interrupted(signal: 15),
    ])
  }
}
