import Testing

@testable import Playbook

/// What runs and what does not, in page order.
struct OrderTests {
  @Test func `steps run in page order and probes that fail are findings`() {
    let plan = Plan.of("a probe", "b", "c gate")
    #expect(
      Simulator.log(plan, World(attempts: ["a": "f"])) == """
        0s a #1
        1s a failed
        1s b #1
        2s b passed
        2s c #1
        3s c passed
        succeeded 0

        """)
  }

  @Test func `every term of a when must hold, and a skipped step has a result of its own`() {
    let plan = Plan.of(
      "a probe", "b probe", "c when=\"a failed and b passed\"", "d when=\"a failed and b failed\"",
      "e when=\"c skipped and d passed\"")
    #expect(
      Simulator.log(plan, World(attempts: ["a": "t", "b": "f"])) == """
        0s a #1
        1s a timed-out
        1s b #1
        2s b failed
        c skipped: runs only when `b` passed
        2s d #1
        3s d passed
        3s e #1
        4s e passed
        succeeded 0

        """)
  }

  @Test func `enough ends the run with success, also with a failure pending`() {
    let plan = Plan.of(
      "a gate", "b probe enough", "c when=\"a failed\"", "- [ ] Tell the others", "d gate")
    #expect(
      Simulator.log(plan, World(attempts: ["a": "f"])) == """
        0s a #1
        1s a failed
        1s b #1
        2s b passed
        c skipped: not needed: `b` passed
        tell-the-others skipped: not needed: `b` passed
        d skipped: not needed: `b` passed
        succeeded 0

        """)
  }

  @Test func `a handled failure lets probes run and skips other steps until one that names it`() {
    let plan = Plan.of(
      "a gate", "b probe", "c", "- [ ] Tell", "d when=\"a failed\"", "e gate", policy: .alone)
    #expect(
      Simulator.log(plan, World(attempts: ["a": "f"])) == """
        0s a #1
        1s a failed
        1s b #1
        2s b passed
        c skipped: `a` failed; the run goes on with the step that answers it
        tell skipped: `a` failed; the run goes on with the step that answers it
        2s d #1
        3s d passed
        3s e #1
        4s e passed
        succeeded 0

        """)
  }

  @Test func `a naming step whose other terms fail leaves the turn to the next one`() {
    let plan = Plan.of(
      "a gate", "b probe", "c when=\"a failed and b failed\"", "d", "e when=\"a failed\"", "f", policy: .alone
    )
    #expect(
      Simulator.log(plan, World(attempts: ["a": "f"])) == """
        0s a #1
        1s a failed
        1s b #1
        2s b passed
        c skipped: runs only when `b` failed
        d skipped: `a` failed; the run goes on with the step that answers it
        2s e #1
        3s e passed
        3s f #1
        4s f passed
        succeeded 0

        """)
  }

  @Test func `a failure that nothing answers fails the run in the end and rolls it back`() {
    let plan = Plan.of(
      "a", "undo-a rollback-of=a", "b probe", "c when=\"a failed and b failed\"", "d", policy: .alone)
    #expect(
      Simulator.log(plan, World(attempts: ["a": "f"])) == """
        0s a #1
        1s a failed
        1s b #1
        2s b passed
        c skipped: runs only when `b` failed
        d skipped: `a` failed; the run goes on with the step that answers it
        undo-a undoes a
        2s undo-a #1
        3s undo-a passed
        undo-a ended passed
        rolled-back 5

        """)
  }

  @Test func `an answer that fails stops the run, unless a later step answers that`() {
    let steps = ["a gate", "b when=\"a failed\"", "c when=\"a failed and b failed\"", "d"]
    let world = World(attempts: ["a": "f", "b": "f"])
    #expect(
      Simulator.log(Plan.of(steps, policy: .alone), world) == """
        0s a #1
        1s a failed
        1s b #1
        2s b failed
        2s c #1
        3s c passed
        3s d #1
        4s d passed
        succeeded 0

        """)
    #expect(
      Simulator.log(Plan.of("a gate", "b when=\"a failed\"", "c", policy: .alone), world) == """
        0s a #1
        1s a failed
        1s b #1
        2s b failed
        failed 1

        """)
  }

  @Test func `a manual step can answer a failure, and its rollback is armed once it is done`() {
    let plan = Plan.of(
      "a gate", "- [ ] Call Ann", "ring-off rollback-of=call-ann", "b", policy: .attended)
    #expect(
      Simulator.log(plan, World(attempts: ["b": "f"], choices: ["b": "b"])) == """
        0s a #1
        1s a passed
        call-ann asks: Call Ann
        call-ann yes by kim
        1s b #1
        2s b failed
        b roll-back
        ring-off undoes call-ann
        2s ring-off #1
        3s ring-off passed
        ring-off ended passed
        rolled-back 5

        """)
  }
}
