import Testing

@testable import Playbook

/// What becomes of a console step, from what its commands printed and exited with.
struct ConsoleJudgementTests {
  /// Plays commands' ends, then the shell's, and answers the outcome, the page's line and the reason.
  private func judge(
    _ content: String, _ ends: [(String, UInt8)], then end: Judgement.Evidence.Status, rest: String = "",
    wasRead: Bool = true, timedOut: Bool = false
  ) -> String {
    let step = runbook("# T\n```console {#a}\n\(content)```\n").playbooks[0].steps[0]
    guard let transcript = step.transcript else { return "no transcript" }
    var check = TranscriptCheck(transcript)
    for (printed, status) in ends {
      check.take(Array(printed.utf8))
      if !check.end(status: status) { break }
    }
    check.take(Array(rest.utf8))
    let judged = Judgement.end(
      of: step,
      Judgement.Evidence(
        status: end, wasReadToItsEnd: wasRead, timedOut: timedOut, wasInterrupted: false, obstacle: nil,
        scriptLine: nil, milliseconds: 5, bytes: 0),
      printed: [], check: check)
    return "\(judged.outcome) \(judged.line.map(String.init) ?? "-") \(judged.reason ?? "")"
  }

  private let two = "$ one\n1\n$ two\n2\n? 3\n"

  @Test func `all that is as on the page passes`() {
    #expect(judge(two, [("1\n", 0), ("2\n", 3)], then: .exit(3)) == "passed - ")
    #expect(judge(two, [("1\n", 0), ("2\n", 3)], then: .exit(0), rest: "bye\n") == "passed - ")
  }

  @Test func `the first command that differs is named with its line`() {
    #expect(
      judge(two, [("x\n", 0)], then: .exit(0))
        == "failed 3 the output is not what the page expects\n$ one\n- 1\n+ x\n")
    #expect(
      judge(two, [("1\n", 0), ("2\n", 0)], then: .exit(0))
        == "failed 5 exit 0, not 3\n$ two\n- ? 3\n")
    #expect(
      judge(two, [("", 127)], then: .exit(127))
        == "failed 3 exit 127 (command not found)\n$ one\n- 1\n+ ? 127\n")
  }

  @Test func `a shell that ends within a command ends with that command's status`() {
    #expect(judge(two, [("1\n", 0)], then: .exit(3), rest: "2\n") == "passed - ")
    #expect(judge(two, [("1\n", 0)], then: .exit(3), rest: "x\n").hasPrefix("failed 5 the output"))
    #expect(
      judge(two, [], then: .exit(0), rest: "1\n")
        == "failed 3 exit 0: its shell ended here and 1 command did not run\n$ one")
    #expect(
      judge("$ exec a\n", [], then: .exit(0), wasRead: false).hasPrefix("failed 3 exit 0, but the script"))
  }

  @Test func `a signal and the end of its time name the command that ran`() {
    #expect(judge(two, [("1\n", 0)], then: .signal(9)) == "failed 5 ended by SIGKILL\n$ two")
    #expect(
      judge(two, [], then: .signal(15), timedOut: true) == "timedOut 3 still running at the end\n$ one")
  }
}
