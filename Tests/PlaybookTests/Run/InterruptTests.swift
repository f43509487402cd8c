import Testing

@testable import Playbook

/// What signals do to a run.
struct InterruptTests {
  @Test(arguments: [
    ("q", "a stop\ninterrupted 130\n"), ("i", "signal 2\na stop\ninterrupted 130\n"),
    ("T", "signal 15\na stop\ninterrupted 143\n"),
    ("r", "a retry\n1s a #2\n2s a passed\nsucceeded 0\n"), ("s", "a skip\nsucceeded 0\n"),
    ("oq", "a shell\na stop\ninterrupted 130\n"),
    (
      "b",
      "a roll-back\nundo-a undoes a\n1s undo-a #1\n2s undo-a passed\nundo-a ended passed\nrolled-back 5\n"
    ),
  ])
  func `Ctrl-C in a step leads to the menu`(choice: String, rest: String) {
    #expect(
      Simulator.log(.of("a", "undo-a rollback-of=a"), World(attempts: ["a": "ip"], choices: ["a": choice]))
        == "0s a #1\n1s a interrupted\nsignal 2\n" + rest)
  }

  @Test func `Ctrl-C in the pause between attempts leads to the menu, too`() {
    let world = World(attempts: ["a": "xp"], choices: ["a": "q"])
    #expect(
      Simulator.log(.of("a within=9s every=2s"), world)
        == "0s a #1\n1s a failed\nsignal 2\na stop\ninterrupted 130\n")
  }

  @Test(arguments: [
    ("i", "interrupted", "signal 2\ninterrupted 130\n"), ("T", "interrupted", "signal 15\ninterrupted 143\n"),
  ])
  func `with nobody there a signal ends the run and undoes nothing`(
    signal: String, outcome: String, rest: String
  ) {
    #expect(
      Simulator.log(.of("a", "undo-a rollback-of=a", "b", policy: .alone), World(attempts: ["a": signal]))
        == "0s a #1\n1s a \(outcome)\n" + rest)
  }

  @Test func `TERM ends the run without a menu, and a hang-up after the running step`() {
    #expect(
      Simulator.log(.of("a", "b"), World(attempts: ["a": "T"]))
        == "0s a #1\n1s a interrupted\nsignal 15\ninterrupted 143\n")
    #expect(
      Simulator.log(.of("a", "b"), World(attempts: ["a": "h"]))
        == "0s a #1\n1s a passed\nsignal 1\ninterrupted 129\n")
  }

  @Test(arguments: [
    ("i", "interrupted", "signal 2", "rollback-incomplete 6"),
    ("T", "interrupted", "signal 15", "interrupted 143"),
    ("h", "passed", "signal 1", "interrupted 129"),
  ])
  func `a signal that ends a rollback starts no other one`(
    script: String, outcome: String, signal: String, verdict: String
  ) {
    let plan = Plan.of("a", "undo-a rollback-of=a", "b", "undo-b rollback-of=b", policy: .alone)
    #expect(
      Simulator.log(plan, World(attempts: ["b": "f", "undo-b": script])) == """
        0s a #1
        1s a passed
        1s b #1
        2s b failed
        undo-b undoes b
        2s undo-b #1
        3s undo-b \(outcome)
        \(signal)
        undo-b ended \(outcome)
        \(verdict)

        """)
  }

  @Test func `a signal in the pause of a polling rollback makes no further attempt`() {
    let plan = Plan.of("a", "undo-a rollback-of=a within=9s every=2s", policy: .alone)
    #expect(
      Simulator.log(plan, World(attempts: ["a": "f", "undo-a": "xp"])) == """
        0s a #1
        1s a failed
        undo-a undoes a
        1s undo-a #1
        2s undo-a failed
        signal 2
        undo-a ended interrupted
        rollback-incomplete 6

        """)
  }

  @Test func `an attempt whose end is not known is never simply made again`() {
    var attended = Simulator(.of("a", "undo-a rollback-of=a"))
    _ = attended.run()
    let cut = RunState(replaying: attended.records.prefix(2))
    #expect(attended.plan.next(after: cut) == .choose(step: "a", .inDoubt, canRollBack: true))
    #expect(Plan.of("a", policy: .alone).next(after: cut) == .finish(.stopped))
  }
}
