import Testing

@testable import Playbook

/// The frozen lines of the event stream.
struct EventJSONTests {
  private func lines(_ events: [Event]) -> String {
    let json = EventJSON(run: "20251123-021320-test-k3")
    return events.enumerated().map { index, event in
      json.line(
        Record(
          sequence: index + 1, milliseconds: 1_763_864_000_042 + Int64(index), elapsed: .zero, event: event))
        + "\n"
    }.joined()
  }

  @Test func `every event has its line`() {
    let start = Event.RunStart(
      playbook: "test", file: "docs/RUNBOOK.md", sha256: "5ha", steps: [.init(id: "a", sha256: "5hb")],
      operatorName: "kim", host: "box", bash: "5.2.15", inputs: ["X"])
    let end = Event.AttemptEnd(
      outcome: .timedOut, reason: "still \"running\"\n", exit: nil, signal: 15, line: nil,
      milliseconds: 30_000,
      bytes: 12)
    let passed = Event.AttemptEnd(
      outcome: .passed, reason: nil, exit: 0, signal: nil, line: nil, milliseconds: 5, bytes: 0)
    let failed = Event.AttemptEnd(
      outcome: .failed, reason: "exit 3", exit: 3, signal: nil, line: 14, milliseconds: 5, bytes: 0)
    #expect(
      lines([
        .runStarted(start),
        .stepStarted(step: "a", kind: .probe(enough: true), attempt: 1, sha256: "5hb", pid: 42),
        .stepEnded(step: "a", attempt: 1, end), .stepEnded(step: "a", attempt: 2, passed),
        .stepEnded(step: "a", attempt: 3, failed),
        .stepSkipped(step: "b", .condition(Condition.Term(step: "a", result: .failed))),
        .asked(step: "c", question: "Go?"), .answered(step: "c", .yes, by: "--yes"),
        .answered(step: "c", .no, by: "kim"), .answered(step: "c", .skip(reason: "no need"), by: "kim"),
        .answered(step: "c", .input(name: "X"), by: "kim"), .decision(step: "c", .retry, by: "kim"),
        .decision(step: "c", .skip(reason: "no need"), by: "kim"), .decision(step: "c", .rollBack, by: "kim"),
        .rollbackStarted(step: "undo-c", of: "c"), .rollbackEnded(step: "undo-c", of: "c", .timedOut),
        .interrupted(signal: 2), .runEnded(.rollbackIncomplete, milliseconds: 31_000),
      ]) == #"""
        {"schema":1,"seq":1,"at":"2025-11-23T02:13:20.042Z","run":"20251123-021320-test-k3","event":"run-started","playbook":"test","file":"docs/RUNBOOK.md","sha256":"5ha","steps":[{"id":"a","sha256":"5hb"}],"operator":"kim","host":"box","bash":"5.2.15","inputs":["X"],"sum":"80e2268e"}
        {"schema":1,"seq":2,"at":"2025-11-23T02:13:20.043Z","run":"20251123-021320-test-k3","event":"step-started","step":"a","kind":"probe","attempt":1,"sha256":"5hb","pid":42,"sum":"d9cb40d9"}
        {"schema":1,"seq":3,"at":"2025-11-23T02:13:20.044Z","run":"20251123-021320-test-k3","event":"step-ended","step":"a","attempt":1,"outcome":"timed-out","reason":"still \"running\"\n","exit":null,"signal":15,"line":null,"milliseconds":30000,"bytes":12,"omitted":0,"sum":"6be50065"}
        {"schema":1,"seq":4,"at":"2025-11-23T02:13:20.045Z","run":"20251123-021320-test-k3","event":"step-ended","step":"a","attempt":2,"outcome":"passed","reason":null,"exit":0,"signal":null,"line":null,"milliseconds":5,"bytes":0,"omitted":0,"sum":"b4bf28c6"}
        {"schema":1,"seq":5,"at":"2025-11-23T02:13:20.046Z","run":"20251123-021320-test-k3","event":"step-ended","step":"a","attempt":3,"outcome":"failed","reason":"exit 3","exit":3,"signal":null,"line":14,"milliseconds":5,"bytes":0,"omitted":0,"sum":"50d8cff7"}
        {"schema":1,"seq":6,"at":"2025-11-23T02:13:20.047Z","run":"20251123-021320-test-k3","event":"step-skipped","step":"b","reason":"runs only when `a` failed","sum":"e4231f73"}
        {"schema":1,"seq":7,"at":"2025-11-23T02:13:20.048Z","run":"20251123-021320-test-k3","event":"asked","step":"c","question":"Go?","sum":"3fbd8893"}
        {"schema":1,"seq":8,"at":"2025-11-23T02:13:20.049Z","run":"20251123-021320-test-k3","event":"answered","step":"c","answer":"yes","by":"--yes","sum":"0c5ae1d4"}
        {"schema":1,"seq":9,"at":"2025-11-23T02:13:20.050Z","run":"20251123-021320-test-k3","event":"answered","step":"c","answer":"no","by":"kim","sum":"4a74464c"}
        {"schema":1,"seq":10,"at":"2025-11-23T02:13:20.051Z","run":"20251123-021320-test-k3","event":"answered","step":"c","answer":"skip","by":"kim","sum":"aaeb2b2c"}
        {"schema":1,"seq":11,"at":"2025-11-23T02:13:20.052Z","run":"20251123-021320-test-k3","event":"answered","step":"c","answer":"given","by":"kim","sum":"e71354e4"}
        {"schema":1,"seq":12,"at":"2025-11-23T02:13:20.053Z","run":"20251123-021320-test-k3","event":"decision","step":"c","choice":"retry","reason":null,"by":"kim","sum":"f1cbfcf3"}
        {"schema":1,"seq":13,"at":"2025-11-23T02:13:20.054Z","run":"20251123-021320-test-k3","event":"decision","step":"c","choice":"skip","reason":"no need","by":"kim","sum":"be623029"}
        {"schema":1,"seq":14,"at":"2025-11-23T02:13:20.055Z","run":"20251123-021320-test-k3","event":"decision","step":"c","choice":"roll-back","reason":null,"by":"kim","sum":"4860c8cd"}
        {"schema":1,"seq":15,"at":"2025-11-23T02:13:20.056Z","run":"20251123-021320-test-k3","event":"rollback-started","step":"undo-c","of":"c","sum":"4f88c4fc"}
        {"schema":1,"seq":16,"at":"2025-11-23T02:13:20.057Z","run":"20251123-021320-test-k3","event":"rollback-ended","step":"undo-c","of":"c","outcome":"timed-out","sum":"8516e02d"}
        {"schema":1,"seq":17,"at":"2025-11-23T02:13:20.058Z","run":"20251123-021320-test-k3","event":"interrupted","signal":2,"sum":"fd4eb1b4"}
        {"schema":1,"seq":18,"at":"2025-11-23T02:13:20.059Z","run":"20251123-021320-test-k3","event":"run-ended","verdict":"rollback-incomplete","exit":6,"milliseconds":31000,"sum":"feb0a279"}

        """#)
  }

  @Test func `what a step prints is in the stream only, without a number`() {
    #expect(
      EventJSON(run: "r").output(
        step: "a", attempt: 2, text: "\u{1b}[1m\"é\"\n", milliseconds: 1_763_864_000_042)
        == #"{"schema":1,"at":"2025-11-23T02:13:20.042Z","run":"r","event":"output","step":"a","attempt":2,"text":"\u001b[1m\"é\"\n"}"#
    )
  }

  @Test(arguments: [
    (Verdict.succeeded, "succeeded", 0), (.failed, "failed", 1), (.stopped, "stopped", 4),
    (.rolledBack, "rolled-back", 5),
    (.rollbackIncomplete, "rollback-incomplete", 6), (.interrupted(signal: 1), "interrupted", 129),
    (.interrupted(signal: 2), "interrupted", 130), (.interrupted(signal: 15), "interrupted", 143),
  ])
  func `a verdict has a name and an exit status`(verdict: Verdict, name: String, exit: Int32) {
    #expect(verdict.name == name)
    #expect(verdict.exitStatus == exit)
  }
}
