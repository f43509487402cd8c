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
      operatorName: "kim", host: "box", bash: "5.2.15", inputs: ["X"],
      selection: Selection(from: "a", skip: ["b"]),
      places: .init(page: "/r/docs/RUNBOOK.md", repository: "/r", directory: "/r"))
    let begin = Event.AttemptStart(
      kind: .probe, sha256: "5hb", process: .init(pid: 42, started: 99, boot: "b00t"), directory: "/r")
    let end = Event.AttemptEnd(
      outcome: .timedOut, reason: "still \"running\"\n", exit: nil, signal: 15, line: nil,
      milliseconds: 30_000,
      bytes: 12)
    let passed = Event.AttemptEnd(
      outcome: .passed, reason: nil, exit: 0, signal: nil, line: nil, milliseconds: 5, bytes: 0)
    let failed = Event.AttemptEnd(
      outcome: .failed, reason: "exit 3", exit: 3, signal: nil, line: 14, milliseconds: 5, bytes: 0)
    let resumed = Event.Resumption(
      purpose: .resume, operatorName: "kim", host: "box", bash: "5.2.15", pid: 41,
      found: .init(step: "a", attempt: 1, remains: .notRun))
    #expect(
      lines([
        .runStarted(start),
        .runResumed(resumed), .stepStarted(step: "a", attempt: 1, begin),
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
        {"schema":1,"seq":1,"at":"2025-11-23T02:13:20.042Z","elapsed":0,"run":"20251123-021320-test-k3","event":"run-started","playbook":"test","file":"docs/RUNBOOK.md","sha256":"5ha","steps":[{"id":"a","sha256":"5hb"}],"operator":"kim","host":"box","bash":"5.2.15","inputs":["X"],"from":"a","to":null,"only":[],"skip":["b"],"page":"/r/docs/RUNBOOK.md","repository":"/r","directory":"/r","sum":"f39c3555"}
        {"schema":1,"seq":2,"at":"2025-11-23T02:13:20.043Z","elapsed":0,"run":"20251123-021320-test-k3","event":"run-resumed","purpose":"resume","operator":"kim","host":"box","bash":"5.2.15","pid":41,"step":"a","attempt":1,"found":"not-run","sum":"87b7483f"}
        {"schema":1,"seq":3,"at":"2025-11-23T02:13:20.044Z","elapsed":0,"run":"20251123-021320-test-k3","event":"step-started","step":"a","kind":"probe","attempt":1,"sha256":"5hb","pid":42,"started":99,"boot":"b00t","directory":"/r","sum":"5aa01de4"}
        {"schema":1,"seq":4,"at":"2025-11-23T02:13:20.045Z","elapsed":0,"run":"20251123-021320-test-k3","event":"step-ended","step":"a","attempt":1,"outcome":"timed-out","reason":"still \"running\"\n","exit":null,"signal":15,"line":null,"milliseconds":30000,"bytes":12,"omitted":0,"sum":"ab28321a"}
        {"schema":1,"seq":5,"at":"2025-11-23T02:13:20.046Z","elapsed":0,"run":"20251123-021320-test-k3","event":"step-ended","step":"a","attempt":2,"outcome":"passed","reason":null,"exit":0,"signal":null,"line":null,"milliseconds":5,"bytes":0,"omitted":0,"sum":"78d2c4dd"}
        {"schema":1,"seq":6,"at":"2025-11-23T02:13:20.047Z","elapsed":0,"run":"20251123-021320-test-k3","event":"step-ended","step":"a","attempt":3,"outcome":"failed","reason":"exit 3","exit":3,"signal":null,"line":14,"milliseconds":5,"bytes":0,"omitted":0,"sum":"e4f5d762"}
        {"schema":1,"seq":7,"at":"2025-11-23T02:13:20.048Z","elapsed":0,"run":"20251123-021320-test-k3","event":"step-skipped","step":"b","reason":"runs only when `a` failed","because":"condition","of":"a","result":"failed","sum":"e5711d68"}
        {"schema":1,"seq":8,"at":"2025-11-23T02:13:20.049Z","elapsed":0,"run":"20251123-021320-test-k3","event":"asked","step":"c","question":"Go?","sum":"92b8e17f"}
        {"schema":1,"seq":9,"at":"2025-11-23T02:13:20.050Z","elapsed":0,"run":"20251123-021320-test-k3","event":"answered","step":"c","answer":"yes","by":"--yes","reason":null,"input":null,"sum":"28406a11"}
        {"schema":1,"seq":10,"at":"2025-11-23T02:13:20.051Z","elapsed":0,"run":"20251123-021320-test-k3","event":"answered","step":"c","answer":"no","by":"kim","reason":null,"input":null,"sum":"27848e14"}
        {"schema":1,"seq":11,"at":"2025-11-23T02:13:20.052Z","elapsed":0,"run":"20251123-021320-test-k3","event":"answered","step":"c","answer":"skip","by":"kim","reason":"no need","input":null,"sum":"cbd674d3"}
        {"schema":1,"seq":12,"at":"2025-11-23T02:13:20.053Z","elapsed":0,"run":"20251123-021320-test-k3","event":"answered","step":"c","answer":"given","by":"kim","reason":null,"input":"X","sum":"404c3171"}
        {"schema":1,"seq":13,"at":"2025-11-23T02:13:20.054Z","elapsed":0,"run":"20251123-021320-test-k3","event":"decision","step":"c","choice":"retry","reason":null,"by":"kim","sum":"2cf915b6"}
        {"schema":1,"seq":14,"at":"2025-11-23T02:13:20.055Z","elapsed":0,"run":"20251123-021320-test-k3","event":"decision","step":"c","choice":"skip","reason":"no need","by":"kim","sum":"53cd381a"}
        {"schema":1,"seq":15,"at":"2025-11-23T02:13:20.056Z","elapsed":0,"run":"20251123-021320-test-k3","event":"decision","step":"c","choice":"roll-back","reason":null,"by":"kim","sum":"6772cbc0"}
        {"schema":1,"seq":16,"at":"2025-11-23T02:13:20.057Z","elapsed":0,"run":"20251123-021320-test-k3","event":"rollback-started","step":"undo-c","of":"c","sum":"217de683"}
        {"schema":1,"seq":17,"at":"2025-11-23T02:13:20.058Z","elapsed":0,"run":"20251123-021320-test-k3","event":"rollback-ended","step":"undo-c","of":"c","outcome":"timed-out","sum":"3da0a621"}
        {"schema":1,"seq":18,"at":"2025-11-23T02:13:20.059Z","elapsed":0,"run":"20251123-021320-test-k3","event":"interrupted","signal":2,"sum":"78d459d5"}
        {"schema":1,"seq":19,"at":"2025-11-23T02:13:20.060Z","elapsed":0,"run":"20251123-021320-test-k3","event":"run-ended","verdict":"rollback-incomplete","exit":6,"milliseconds":31000,"sum":"a551b3f5"}

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
