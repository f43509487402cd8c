import Playbook
import Testing

/// format.md, sections 3 and 7: ids, `when` and `rollback-of`, which name other steps.
struct StepReferenceTests {
  /// A playbook whose fences open on the lines 2, 4, 6 … with these lists.
  private func page(_ lists: String...) -> String {
    "# T\n" + lists.map { "```sh {\($0)}\n```\n" }.joined()
  }

  @Test(arguments: [
    ("a failed", "a failed"), ("a passed and b skipped", "a passed and b skipped"),
    ("  a \t failed   and b  passed ", "a failed and b passed"),
  ])
  func `when names how earlier steps came out`(text: String, expected: String) {
    let page = page("#a", "#b", "#c when='\(text)'")
    #expect(problems(page) == [])
    #expect(runbook(page).playbooks[0].steps[2].condition?.text == expected)
  }

  @Test(arguments: [
    ("a", "`when=\"a\"` is not a condition"), ("a failed and", "`when=\"a failed and\"` is not a condition"),
    ("a faild", "`faild` in `when` is no way to come out; did you mean `failed`?"),
    ("failed a", "`a` in `when` is no way to come out"), ("A failed", "`A` in `when` is not an id"),
    ("a failed or b failed", "`or` in `when` joins nothing; only `and` does"),
    ("a failed b failed", "`b` in `when` joins nothing; only `and` does"),
    ("a failed and b", "`when=\"a failed and b\"` is not a condition"),
    ("not a failed", "`a` in `when` is no way to come out"), ("and", "`when=\"and\"` is not a condition"),
  ])
  func `anything else is no condition`(text: String, expected: String) {
    #expect(problems(page("#a", "#b", "#c when=\"\(text)\"")) == ["6:11 condition: \(expected) → t"])
  }

  @Test func `when names a step that is there, comes before it and is no rollback`() {
    #expect(
      problems(
        page(
          "#start", "#undo rollback-of=start", "#b when='strat failed'", "#c when='c passed'",
          "#d when='e passed and undo failed'", "#e"))
        == [
          "6:11 dangling-id: `when` names `strat`, which is no step of this playbook; did you mean `start`? → t",
          "8:11 condition: `when` names `c`, which does not come before it → t",
          "10:11 condition: `when` names `e`, which does not come before it → t",
          "10:11 condition: `when` names `undo`, which is a rollback → t",
        ])
  }

  @Test func `a step of another playbook does not count`() {
    #expect(
      problems(
        "## A\n```sh {#a}\n```\n## B\n```sh {#b when='a failed'}\n```\n```sh {#c rollback-of=a}\n```\n") == [
          "5:11 dangling-id: `when` names `a`, which is no step of this playbook → b",
          "7:11 dangling-id: `rollback-of` names `a`, which is no step of this playbook → b",
        ])
  }

  @Test func `ids are unique in their playbook`() {
    #expect(problems("## A\n```sh {#x}\n```\n## B\n```sh {#x}\n```\n") == [])
    #expect(
      problems(page("#x", "#y", "probe #x")) == [
        "6:14 duplicate-id: the id `x` is used twice; line 2 has it, too → t"
      ])
  }

  @Test func `a rollback may stand anywhere and undoes one step that changes something`() {
    #expect(problems(page("#undo rollback-of=a", "#a")) == [])
    #expect(
      problems(
        page(
          "#a", "#p probe", "#g gate", "#i irreversible", "#ra rollback-of=a", "#r2 rollback-of=a",
          "#rp rollback-of=p", "#rg rollback-of=g", "#ri rollback-of=i", "#rr rollback-of=ra",
          "#me rollback-of=me", "#rx rollback-of=aa"))
        == [
          "12:12 combination: step `a` has two rollbacks; line 10 undoes it, too → t",
          "14:12 combination: `rp` cannot undo `p`, which is a `probe` and changes nothing → t",
          "16:12 combination: `rg` cannot undo `g`, which is a `gate` and changes nothing → t",
          "18:12 combination: `ri` cannot undo `i`, which is `irreversible` → t",
          "20:12 combination: `rr` cannot undo `ra`, which is a rollback itself → t",
          "22:12 combination: `me` cannot undo `me`, which is a rollback itself → t",
          "24:12 dangling-id: `rollback-of` names `aa`, which is no step of this playbook; did you mean `a`? → t",
        ])
  }
}
