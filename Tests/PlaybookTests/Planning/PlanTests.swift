import Testing

@testable import Playbook

/// Which plans can be made, and what an unattended one is refused for.
struct PlanTests {
  private static let steps = [
    "a", "undo-a rollback-of=a confirm", "b probe", "c confirm when=\"b failed\"", "d irreversible",
    "undo-x rollback-of=e tty", "- [ ] Tell", "e when=\"c skipped\"",
  ]

  private func problem(_ selection: Selection, _ policy: Policy = .alone) -> String {
    let playbook = Page.playbook(PlanTests.steps)
    do {
      _ = try Plan(playbook, selection: selection, policy: policy)
      return "a plan"
    } catch {
      return PlanProblemText.text(error, playbook)
    }
  }

  @Test func `a selection must name steps of the forward order, in order, and leave something`() {
    #expect(problem(Selection(from: "a", to: "tell")) == "a plan")
    #expect(
      problem(Selection(from: "tel")) == "`--from tel`: no step of `test` is called so; did you mean `tell`?")
    #expect(
      problem(Selection(only: ["undo-a"]))
        == "`--only undo-a`: `undo-a` is a rollback and not part of the order")
    #expect(problem(Selection(from: "c", to: "a")) == "`--from c --to a`: `c` comes after `a`")
    #expect(problem(Selection(only: ["a"], skip: ["a"])) == "nothing of `test` is left to run")
    #expect(
      problem(.everything, Policy(isAttended: false, approved: ["undo-b"]))
        == "`--approve undo-b`: no step of `test` is called so; did you mean `undo-a`?")
  }

  @Test(arguments: [
    (Selection.everything, "a b c d tell e"), (Selection(from: "b", to: "d"), "b c d"),
    (Selection(from: "c"), "c d tell e"), (Selection(to: "c", skip: ["b"]), "a c"),
    (Selection(only: ["e", "a"]), "a e"), (Selection(from: "b", only: ["a", "c"]), "c"),
  ])
  func `a selection`(selection: Selection, selected: String) {
    let plan = Plan.of(PlanTests.steps, select: selection)
    #expect(plan.items.filter(\.isSelected).map(\.step.id.text).joined(separator: " ") == selected)
  }

  @Test func `what is left out counts as skipped, and what --only names runs whatever its when says`() {
    let steps = ["a probe", "b when=\"a failed\"", "undo-b rollback-of=b", "c when=\"a skipped\"", "d"]
    #expect(
      Simulator.log(.of(steps, select: Selection(from: "b"), policy: .alone), World(attempts: ["d": "f"]))
        == """
        a skipped: left out on the command line
        b skipped: runs only when `a` failed
        0s c #1
        1s c passed
        1s d #1
        2s d failed
        failed 1

        """)
    #expect(
      Simulator.log(.of(steps, select: Selection(only: ["b"]), policy: .alone), World(attempts: ["b": "f"]))
        == """
        a skipped: left out on the command line
        0s b #1
        1s b failed
        undo-b undoes b
        1s undo-b #1
        2s undo-b passed
        undo-b ended passed
        rolled-back 5

        """)
  }

  private func refused(_ steps: [String], _ select: Selection = .everything, _ policy: Policy = .alone)
    -> String
  {
    let plan = Plan.of(steps, select: select, policy: policy)
    return RefusalText.text(
      plan.refusals(plan.needs(InputValues())), of: plan, style: Style(isColoured: false))
  }

  @Test func `unattended, everything that needs a person is refused at once`() {
    let steps =
      PlanTests.steps + [
        "f|echo \"${X:?the x}${API_KEY:?}\"", "undo-f rollback-of=f|echo ${Y:?the y}", "g tty",
      ]
    #expect(
      refused(steps) == """
        refused: unattended, `test` needs a person:
          - `c` asks: run `c`? (`--yes` or `--approve c` answers)
          - `d` cannot be undone and asks: run `d`? (`--approve d` answers)
          - `tell` is done by hand: Tell (`--approve tell` says it is done)
          - `g` takes over the terminal
          - `undo-a` asks: run `undo-a`? (`--yes` or `--approve undo-a` answers)
          - `undo-x` takes over the terminal
          - `f` needs X: the x (`--set X=…` gives it)
          - `f` needs API_KEY (give it in the environment or with `--env-file`)
          - `undo-f` needs Y: the y (`--set Y=…` gives it)

        """)
    #expect(
      refused(
        steps, Selection(skip: ["g"]),
        Policy(
          isAttended: false, saysYes: true, approved: ["d", "tell"], asksEveryStep: true, rollsBack: false))
          == """
          refused: unattended, `test` needs a person:
            - `--step` asks before every step
            - `f` needs X: the x (`--set X=…` gives it)
            - `f` needs API_KEY (give it in the environment or with `--env-file`)

          """)
  }

  @Test func `a setter that the selection leaves out does not count`() {
    let steps = ["a|X=1", "b|echo \"${X:?the x}\"", "c|echo \"${X?}\""]
    func needs(_ selection: Selection, _ given: [String: String] = [:]) -> [String] {
      var values = InputValues()
      for (name, value) in given { values.offer(name, value, from: .option) }
      return Plan.of(steps, select: selection).needs(values).map {
        "\($0.input.name) for \($0.step)\($0.isMissing ? " is missing" : "")"
      }
    }
    #expect(needs(.everything) == [])
    #expect(needs(Selection(from: "b")) == ["X for b is missing"])
    #expect(needs(Selection(only: ["c"]), ["X": ""]) == ["X for c"])
    #expect(needs(Selection(from: "b"), ["X": ""]) == ["X for b is missing"])
    #expect(needs(Selection(from: "b"), ["X": "1"]) == ["X for b"])
  }

  @Test func `a stricter use of an input decides whether an empty value is missing`() {
    let plan = Plan.of("a|echo \"${X?}\"", "b|echo \"${X:?the x}\"")
    var values = InputValues()
    values.offer("X", "", from: .environment)
    #expect(plan.needs(values).map(\.isMissing) == [true])
  }
}
