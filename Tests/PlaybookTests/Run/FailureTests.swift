import Testing

@testable import Playbook

/// Questions, failures, polling and the way back.
struct FailureTests {
  @Test func `unattended, a failure rolls back what started, the last first, its own step included`() {
    let plan = Plan.of(
      "a", "undo-a rollback-of=a", "b", "c", "undo-c rollback-of=c", "d", "undo-d rollback-of=d",
      policy: .alone)
    #expect(
      Simulator.log(plan, World(attempts: ["c": "f", "undo-c": "f"])) == """
        0s a #1
        1s a passed
        1s b #1
        2s b passed
        2s c #1
        3s c failed
        undo-c undoes c
        3s undo-c #1
        4s undo-c failed
        undo-c ended failed
        undo-a undoes a
        4s undo-a #1
        5s undo-a passed
        undo-a ended passed
        rollback-incomplete 6

        """)
  }

  @Test func `unattended with --no-rollback a failure is left as it is`() {
    let plan = Plan.of(
      "a", "undo-a rollback-of=a", policy: Policy(isAttended: false, rollsBack: false))
    #expect(Simulator.log(plan, World(attempts: ["a": "f"])) == "0s a #1\n1s a failed\nfailed 1\n")
  }

  @Test func `an irreversible step that started leaves the rollback incomplete`() {
    let plan = Plan.of(
      "a", "undo-a rollback-of=a", "b irreversible", "c gate",
      policy: Policy(isAttended: false, approved: ["b"]))
    #expect(
      Simulator.log(plan, World(attempts: ["c": "f"])) == """
        0s a #1
        1s a passed
        b yes by --approve
        1s b #1
        2s b passed
        2s c #1
        3s c failed
        undo-a undoes a
        3s undo-a #1
        4s undo-a passed
        undo-a ended passed
        rollback-incomplete 6

        """)
  }

  @Test func `after a retry what the failure had skipped has its turn again`() {
    let plan = Plan.of(
      "a gate", "b when=\"a failed\" confirm", "c when=\"b skipped\" probe", "d when=\"a passed\"", "e")
    let world = World(
      attempts: ["a": "fp", "b": "f"], answers: ["b": "y"], choices: ["b": "s", "a": "or"])
    #expect(
      Simulator.log(plan, world) == """
        0s a #1
        1s a failed
        b asks: run `b`?
        b yes by kim
        1s b #1
        2s b failed
        b skip
        2s c #1
        3s c passed
        d skipped: runs only when `a` passed
        3s e #1
        4s e passed
        a shell
        a retry
        4s a #2
        5s a passed
        5s d #1
        6s d passed
        succeeded 0

        """)
  }

  @Test func `skipping a failure goes on, and its rollback stays armed`() {
    let plan = Plan.of("a", "undo-a rollback-of=a confirm", "b")
    let world = World(
      attempts: ["a": "f", "b": "f"], answers: ["undo-a": "n"], choices: ["a": "s", "b": "b"])
    #expect(
      Simulator.log(plan, world) == """
        0s a #1
        1s a failed
        a skip
        1s b #1
        2s b failed
        b roll-back
        undo-a asks: run `undo-a`?
        undo-a no by kim
        rollback-incomplete 6

        """)
  }

  @Test func `no to one rollback leaves that one and goes on with the next`() {
    let plan = Plan.of(
      "a", "undo-a rollback-of=a within=3s every=1s", "b", "undo-b rollback-of=b confirm")
    let world = World(
      attempts: ["b": "f", "undo-a": "ffp"], answers: ["undo-b": "s"], choices: ["b": "b"])
    #expect(
      Simulator.log(plan, world) == """
        0s a #1
        1s a passed
        1s b #1
        2s b failed
        b roll-back
        undo-b asks: run `undo-b`?
        undo-b skip by kim
        undo-a undoes a
        2s undo-a #1
        3s undo-a failed
        4s undo-a #2
        5s undo-a failed
        undo-a ended failed
        rollback-incomplete 6

        """)
  }

  @Test(arguments: [
    ("n", "a asks: run `a`?\na no by kim\nstopped 4\n"),
    ("s", "a asks: run `a`?\na skip by kim\na skipped: by hand\nsucceeded 0\n"),
    ("i", "a asks: run `a`?\nsignal 2\ninterrupted 130\n"),
    ("T", "a asks: run `a`?\nsignal 15\ninterrupted 143\n"),
    ("y", "a asks: run `a`?\na yes by kim\n0s a #1\n1s a passed\nsucceeded 0\n"),
  ])
  func `an answer before a step does it, skips it or ends the run`(answer: String, log: String) {
    #expect(Simulator.log(.of("a confirm"), World(answers: ["a": answer])) == log)
  }

  @Test(arguments: [
    ("a", Policy.attended, "-"), ("a confirm", .attended, "ask"),
    ("a confirm", Policy(isAttended: true, saysYes: true), "--yes"),
    ("a confirm", Policy(isAttended: true, approved: ["a"]), "--approve"),
    ("a irreversible", Policy(isAttended: true, saysYes: true), "typed"),
    ("a irreversible confirm", Policy(isAttended: true, saysYes: true), "typed"),
    ("a irreversible", Policy(isAttended: true, approved: ["a"]), "--approve"),
    ("a", Policy(isAttended: true, asksEveryStep: true), "ask"),
    ("a probe", Policy(isAttended: true, saysYes: true, asksEveryStep: true), "ask"),
    ("a confirm", Policy(isAttended: true, saysYes: true, asksEveryStep: true), "ask"),
    ("a", Policy(isAttended: true, approved: ["a"], asksEveryStep: true), "--approve"),
  ])
  func `who answers before a step`(step: String, policy: Policy, who: String) {
    let plan = Plan.of(step, policy: policy)
    let answer =
      switch plan.question(before: plan.playbook.steps[0]) {
      case .ask(let question): question.form == .typedID ? "typed" : "ask"
      case .answer(_, let by): by
      default: "-"
      }
    #expect(answer == who)
  }

  @Test func `a manual step waits for the operator's word, or for --approve`() {
    let steps = ["- [ ] Tell", "b"]
    #expect(
      Simulator.log(.of(steps)) == "tell asks: Tell\ntell yes by kim\n0s b #1\n1s b passed\nsucceeded 0\n")
    #expect(
      Simulator.log(.of(steps, policy: Policy(isAttended: false, approved: ["tell"])))
        == "tell yes by --approve\n0s b #1\n1s b passed\nsucceeded 0\n")
    #expect(
      Simulator.log(.of(steps), World(answers: ["tell": "n"]))
        == "tell asks: Tell\ntell no by kim\nstopped 4\n")
  }

  @Test func `an irreversible step asks again before a retry, a confirmed one does not`() {
    let world = World(attempts: ["a": "fp"], choices: ["a": "r"])
    #expect(
      Simulator.log(.of("a irreversible"), world) == """
        a asks: run `a`?
        a yes by kim
        0s a #1
        1s a failed
        a retry
        a asks: run `a`?
        a yes by kim
        1s a #2
        2s a passed
        succeeded 0

        """)
    #expect(
      Simulator.log(.of("a confirm"), world) == """
        a asks: run `a`?
        a yes by kim
        0s a #1
        1s a failed
        a retry
        1s a #2
        2s a passed
        succeeded 0

        """)
  }

  @Test func `polling tries at least once, starts none after the window and ends the last at its end`() {
    let plan = Plan.of("a gate within=7s every=2s", policy: .alone)
    #expect(
      Simulator.log(plan, World(attempts: ["a": "f"])) == """
        0s a #1
        1s a failed
        3s a #2
        4s a failed
        6s a #3
        7s a failed
        failed 1

        """)
    #expect(
      Simulator.log(plan, World(attempts: ["a": "f"], attemptTime: .seconds(4))) == """
        0s a #1
        4s a failed
        6s a #2
        7s a timed-out
        failed 1

        """)
    #expect(
      Simulator.log(plan, World(attemptTime: .seconds(60))) == "0s a #1\n7s a timed-out\nfailed 1\n")
  }

  @Test func `a retry opens a new window, in which an attempt is ended as well`() {
    let plan = Plan.of("a within=3s every=1s")
    let world = World(attempts: ["a": "f"], choices: ["a": "rq"], attemptTime: .seconds(2))
    #expect(
      Simulator.log(plan, world) == """
        0s a #1
        2s a failed
        3s a #2
        3s a timed-out
        a retry
        3s a #3
        5s a failed
        6s a #4
        6s a timed-out
        a stop
        failed 1

        """)
  }
}
