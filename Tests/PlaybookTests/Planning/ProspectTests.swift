import Testing

@testable import Playbook

/// What a dry run can say after running probes and gates only.
struct ProspectTests {
  /// The looks it takes, then what would become of each step.
  private func log(_ plan: Plan, _ outcomes: [StepID: Outcome]) -> String {
    var looks = Looks()
    var text = ""
    while let step = plan.nextLook(after: looks) {
      text += "look \(step.id)\n"
      looks.add(step.id, outcomes[step.id] ?? .passed)
    }
    return text + ProspectText.text(plan, looks, style: Style(isColoured: false))
  }

  @Test func `what depends on probes is known, what depends on steps is not`() {
    let plan = Plan.of(
      "up probe", "start confirm=\"Start it?\" when=\"up failed\"", "stop-it rollback-of=start",
      "tidy when=\"up passed\"", "after probe", "again when=\"after failed\"", "more when=\"start passed\"",
      "- [ ] Tell", policy: .alone)
    #expect(
      log(plan, ["up": .timedOut, "after": .failed]) == """
        look up
        look after

        what would happen now
          up       timed out
          start    would ask: Start it?
          stop-it  would undo `start` after a failure
          tidy     would be skipped: runs only when `up` passed
          after    failed now; `start`, which was not run, may change that
          again    would run only when after failed, and how `after` comes out is not known yet
          more     would run only when start passed, and how `start` comes out is not known yet
          tell     would wait for a person

        """)
    var looks = Looks()
    looks.add("up", .failed)
    looks.add("after", .passed)
    #expect(
      PlanJSON.plan(plan, missing: ["X"], after: looks).line == #"""
        {"schema":1,"playbook":"test","file":"docs/RUNBOOK.md","steps":[{"id":"up","action":"run","reason":"failed"},{"id":"start","action":"ask","reason":"Start it?"},{"id":"stop-it","action":"rollback","reason":"undoes `start`"},{"id":"tidy","action":"skip","reason":"would be skipped: runs only when `up` passed"},{"id":"after","action":"run","reason":"passed now; `start`, which was not run, may change that"},{"id":"again","action":"run","reason":"after failed"},{"id":"more","action":"run","reason":"start passed"},{"id":"tell","action":"manual","reason":null}],"missing":["X"]}
        """#)
  }

  @Test func `enough leaves the rest out, and a failed gate ends the order`() {
    #expect(
      log(.of("a probe enough", "b gate", "c"), [:]) == """
        look a

        what would happen now
          a  passed
          b  would be skipped: not needed: `a` passed
          c  would be skipped: not needed: `a` passed

        """)
    #expect(
      log(.of("a gate", "b probe", "c"), ["a": .failed]) == """
        look a

        what would happen now
          a  failed
          b  would not be reached: `a` failed
          c  would not be reached: `a` failed

        """)
  }

  @Test func `a failed gate that is handled skips to the step that names it`() {
    #expect(
      log(.of("a gate", "b", "c probe", "d when=\"a failed\"", "e"), ["a": .failed]) == """
        look a
        look c

        what would happen now
          a  failed
          b  would be skipped: `a` failed; the run goes on with the step that answers it
          c  passed
          d  would run
          e  would run

        """)
  }
}
