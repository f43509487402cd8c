import Testing

@testable import Playbook

/// A dry run, as text and as JSON.
struct PlanTextTests {
  private let plan = Plan.of(
    "look probe", "fix confirm=\"Fix it?\" when=\"look failed\" timeout=2m|echo \"${X:?the x}\"",
    "undo-fix rollback-of=fix|echo back", "drop irreversible", "- [ ] Tell", "wait gate within=90s every=2s",
    "undo-drop rollback-of=last", "last", select: Selection(skip: ["last"]),
    policy: Policy(isAttended: false, approved: ["drop"]))

  @Test func `a dry run as text`() {
    let text = PlanText(plan, needs: plan.needs(InputValues()), style: Style(isColoured: false)).text
    #expect(
      text == """
        Test  docs/RUNBOOK.md:3
        dry run: nothing is started or written; the shell's syntax is the one thing not checked

        inputs
          missing  X: the x  (for `fix`)

        look  The words before.  (run, docs/RUNBOOK.md:7)
            | true
            - only looks; a failure is a finding
            - ended after 60s

        fix  The words before.  (ask, docs/RUNBOOK.md:13)
            | echo "${X:?the x}"
            - only when look failed
            - asks: Fix it?
            - ended after 2m
            - undone by `undo-fix`

        point of no return

        drop  The words before.  (run, docs/RUNBOOK.md:25)
            | true
            - cannot be undone: asks for `drop` to be typed
            - answered by `--approve`

        tell  Tell  (manual, docs/RUNBOOK.md:29)
            - done by a person, who says so

        wait  The words before.  (run, docs/RUNBOOK.md:33)
            | true
            - only looks, and must pass
            - tried again every 2s for 90s, until it passes
            - ended after 60s

        last  left out on the command line

        undo-fix  The words before.  (on failure, docs/RUNBOOK.md:19)
            | echo back
            - undoes `fix` after a failure

        """)
  }

  @Test func `a dry run as JSON`() {
    #expect(
      PlanJSON.plan(plan, missing: ["X"]).line == #"""
        {"schema":1,"playbook":"test","file":"docs/RUNBOOK.md","steps":[{"id":"look","action":"run","reason":null},{"id":"fix","action":"ask","reason":"look failed"},{"id":"undo-fix","action":"rollback","reason":"undoes `fix`"},{"id":"drop","action":"run","reason":"answered by `--approve`"},{"id":"tell","action":"manual","reason":null},{"id":"wait","action":"run","reason":null},{"id":"undo-drop","action":"skip","reason":"`last`, which it undoes, is left out"},{"id":"last","action":"skip","reason":"left out on the command line"}],"missing":["X"]}
        """#)
  }
}
