import Testing

@testable import Playbook

/// A whole run as an operator sees it.
struct TerminalRendererTests {
  private func text(
    _ plan: Plan, _ world: World, isColoured: Bool = false, isQuiet: Bool = false
  ) -> String {
    var run = Simulator(plan, world)
    _ = run.run()
    let renderer = TerminalRenderer(plan: plan, style: Style(isColoured: isColoured), isQuiet: isQuiet)
    var state = RunState()
    return run.records.map { record in
      state.apply(record)
      return renderer.text(record, after: state) ?? ""
    }.joined()
  }

  private let page = Page.read(
    """
    # Runbook

    ## Heal the API

    1. Look at the API. It answers within a second.

       ```sh {#look probe}
       curl -f localhost
       ```

    2. Restart it.

       ```sh {#restart confirm="Restart the API?" when="look failed"}
       docker restart api
       ```

    Put the old one back:

    ```sh {#old rollback-of=restart}
    docker start old
    ```

    3. Wait.

       ```sh {#wait gate within=5s every=2s}
       curl -f localhost
       ```

       If it persists, call Ann.

    """)

  private func plan(_ policy: Policy, _ selection: Selection = .everything) -> Plan {
    guard let plan = try? Plan(page, selection: selection, policy: policy) else {
      preconditionFailure("no plan")
    }
    return plan
  }

  @Test func `a run that fails and is rolled back`() {
    #expect(
      text(plan(Policy(isAttended: false, saysYes: true)), World(attempts: ["look": "f", "wait": "f"])) == """
        Heal the API  docs/RUNBOOK.md:3, 3 steps

        [1/3] look  Look at the API.
          finding after 1.0s: exit 1

        [2/3] restart  Restart it.
          Restart the API? `--yes` says yes
          passed in 1.0s

        [3/3] wait  Wait.
          not yet, 4.0s left: exit 1
          attempt 2
          failed after 2 attempts: exit 1
          If it persists, call Ann.

        rolling back `restart` with `old`
          passed in 1.0s
          `restart` is undone

        failed and rolled back in 7.0s: 1 passed, 1 failed, 1 finding, 1 undone
          failed: `wait`

        """)
  }

  @Test func `the same in colour`() {
    #expect(
      text(plan(Policy(isAttended: false, saysYes: true)), World(attempts: ["look": "f"]), isColoured: true)
        == """
        \u{1b}[1mHeal the API\u{1b}[0m\u{1b}[2m  docs/RUNBOOK.md:3, 3 steps\u{1b}[0m

        \u{1b}[2m[1/3]\u{1b}[0m \u{1b}[36mlook\u{1b}[0m  Look at the API.
          \u{1b}[33mfinding\u{1b}[0m after 1.0s: exit 1

        \u{1b}[2m[2/3]\u{1b}[0m \u{1b}[36mrestart\u{1b}[0m  Restart it.
        \u{1b}[2m  Restart the API? `--yes` says yes\u{1b}[0m
          \u{1b}[32mpassed\u{1b}[0m in 1.0s

        \u{1b}[2m[3/3]\u{1b}[0m \u{1b}[36mwait\u{1b}[0m  Wait.
          \u{1b}[32mpassed\u{1b}[0m in 1.0s

        \u{1b}[32msucceeded\u{1b}[0m in 3.0s: 2 passed, 1 finding

        """)
  }

  @Test func `quiet says only what failed and the verdict`() {
    #expect(
      text(
        plan(Policy(isAttended: false, saysYes: true)), World(attempts: ["look": "f", "wait": "f"]),
        isQuiet: true)
          == """

          [3/3] wait  Wait.
            failed after 2 attempts: exit 1
            If it persists, call Ann.

          failed and rolled back in 7.0s: 1 passed, 1 failed, 1 finding, 1 undone
            failed: `wait`

          """)
  }

  @Test func `a run that is stopped says where and what is armed`() {
    let plan = plan(.attended, Selection(skip: ["look"]))
    #expect(
      text(plan, World(attempts: [:], choices: [:])) == """
        Heal the API  docs/RUNBOOK.md:3, 2 of 3 steps

        [2/3] restart  skipped: runs only when `look` failed

        [3/3] wait  Wait.
          passed in 1.0s

        succeeded in 1.0s: 1 passed, 1 skipped

        """)
    #expect(
      text(Plan.of("a", "undo-a rollback-of=a", "b irreversible", "c confirm"), World(answers: ["c": "n"]))
        == """
        Test  docs/RUNBOOK.md:3, 3 steps

        [1/3] a  The words before.
          passed in 1.0s

        [2/3] b
          passed in 1.0s

        stopped in 2.0s: 2 passed
          stopped before `c`
          not undone: `a`; `undo-a` undoes it
          cannot be undone: `b`

        """)
    #expect(
      text(
        Plan.of("a", "undo-a rollback-of=a", "b"), World(attempts: ["a": "i", "b": "f"], choices: ["a": "s"]))
          == """
          Test  docs/RUNBOOK.md:3, 2 steps

          [1/2] a  The words before.
            stopped after 1.0s
            interrupted by SIGINT
            skipped by kim: by hand

          [2/2] b  The words before.
            failed after 1.0s: exit 1

          failed in 2.0s: 1 failed, 1 skipped
            failed: `b`
            not undone: `a`; `undo-a` undoes it

          """)
  }
}
