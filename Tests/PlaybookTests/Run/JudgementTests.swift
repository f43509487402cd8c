import Testing

@testable import Playbook

/// How an attempt is judged from what the shell and the clock witnessed.
struct JudgementTests {
  private func judged(
    _ status: Judgement.Evidence.Status, with attributes: String = "", wasRead: Bool = true,
    timedOut: Bool = false,
    wasInterrupted: Bool = false, obstacle: String? = nil, line: Int? = nil
  ) -> String {
    let step = Page.playbook("a \(attributes)").steps[0]
    let evidence = Judgement.Evidence(
      status: status, wasReadToItsEnd: wasRead, timedOut: timedOut, wasInterrupted: wasInterrupted,
      obstacle: obstacle, scriptLine: line, milliseconds: 90_500, bytes: 3)
    let end = Judgement.end(of: step, evidence, printed: [])
    return [
      end.outcome.rawValue, end.reason ?? "-", end.exit.map { "exit \($0)" } ?? "-",
      end.signal.map { "signal \($0)" } ?? "-", end.line.map { "line \($0)" } ?? "-",
    ].joined(separator: " · ")
  }

  @Test func `an attempt passes with a status that the step allows, once its script was read to the end`() {
    #expect(judged(.exit(0)) == "passed · - · exit 0 · - · -")
    #expect(judged(.exit(3), with: "exit=0,3", wasRead: false) == "passed · - · exit 3 · - · -")
    #expect(
      judged(.exit(0), wasRead: false)
        == "failed · exit 0, but the script was not read to its end: its shell ended or was replaced before · exit 0 · - · -"
    )
  }

  @Test func `a failure says why, and the page's line of the command`() {
    #expect(judged(.exit(7), line: 2) == "failed · exit 7 · exit 7 · - · line 9")
    #expect(judged(.exit(0), with: "exit=3") == "failed · exit 0, not 3 · exit 0 · - · -")
    #expect(judged(.exit(127)) == "failed · exit 127 (command not found) · exit 127 · - · -")
    #expect(judged(.signal(9)) == "failed · ended by SIGKILL · - · signal 9 · -")
    #expect(
      judged(.signal(15), with: "timeout=90s", timedOut: true)
        == "timed-out · still running after 90s · - · signal 15 · -")
    #expect(
      judged(.signal(15), with: "within=5m timeout=4m", timedOut: true)
        == "timed-out · still running at the end of 5m · - · signal 15 · -")
    #expect(judged(.exit(0), obstacle: "no shell") == "failed · no shell · exit 0 · - · -")
  }

  @Test func `what a signal to the runner stopped is interrupted, whatever its status`() {
    #expect(
      judged(.exit(0), timedOut: true, wasInterrupted: true)
        == "interrupted · stopped by a signal to the runner · exit 0 · - · -")
  }

  @Test func `output that differs fails the step`() {
    let step = Page.read(
      "# R\n\n## T\n\nLook.\n\n```sh {#a}\necho up\n```\n\nIt says:\n\n```output\nup\n```\n"
    ).steps[0]
    func end(_ printed: String) -> Outcome {
      Judgement.end(
        of: step,
        Judgement.Evidence(
          status: .exit(0), wasReadToItsEnd: true, timedOut: false, wasInterrupted: false, obstacle: nil,
          scriptLine: nil, milliseconds: 1, bytes: 3), printed: Array(printed.utf8)
      ).outcome
    }
    #expect([end("up\n"), end("up"), end("down\n")] == [.passed, .passed, .failed])
  }
}
