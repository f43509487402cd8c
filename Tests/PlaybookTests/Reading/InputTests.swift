import Playbook
import Testing

/// format.md, sections 4 and 7: what each step reads, and what a script may not hold.
struct InputTests {
  /// A playbook of one-line scripts; each stands three lines after the one before, the first on line 3.
  private func page(_ steps: (list: String, script: String)...) -> String {
    "# T\n" + steps.map { "```sh {\($0.list)}\n\($0.script)\n```\n" }.joined()
  }

  /// Each step's inputs.
  private func inputs(_ page: String) -> [String] {
    runbook(page).playbooks[0].steps.map { step in
      "\(step.id): "
        + step.inputs.map { "\($0.name)\($0.isRequired ? "!" : "=")\($0.prompt ?? $0.default ?? "")" }
        .joined(separator: " ")
    }
  }

  @Test func `a step needs what nothing before it sets`() {
    #expect(
      inputs(
        page(
          ("#a", "echo ${A:?one} ${B-two} '${C:?}' \\${D:?}"), ("#b", "A=1; echo ${A:?} ${X:=3}"),
          ("#c", "echo ${A:?} ${X:?} ${B?}"))) == ["a: A!one B=two", "b: X=3", "c: B!"])
  }

  @Test func `a rollback sees what stood before its step`() {
    #expect(
      inputs(
        page(
          ("#a", "A=1"), ("#undo rollback-of=b", "echo ${A:?} ${B:?} ${C:?}"), ("#b", "B=2"),
          ("#c", "C=3; B=4"),
          ("#d", "echo ${A:?} ${B:?}"))) == ["a: ", "undo: B! C!", "b: ", "c: ", "d: "])
  }

  @Test func `a rollback that reads what only its own step sets is an error`() {
    #expect(
      problems(
        page(
          ("#a", "BACKUP=x; Y=1; PATH=/x"), ("#undo rollback-of=a", "cp é \"$BACKUP\" ${BACKUP:?} $Y $PATH")))
        == [
          "6:7 rollback-variable: `undo` reads `BACKUP`, which only `a` sets: a rollback never sees its own step's half → t",
          "6:28 rollback-variable: `undo` reads `Y`, which only `a` sets: a rollback never sees its own step's half → t",
        ])
    #expect(
      problems(
        page(("#z probe", "B=1"), ("#a", "B=2; (C=1)"), ("#undo rollback-of=a", "cp $B $C; D=1; echo $D")))
        == [])
  }

  @Test func `a placeholder is an error where it stands, what may be one a warning`() {
    #expect(
      problems(
        "# T\n> 1. Go\n>\n>    ```sh {#a}\n>    é=1; git switch <commit>\n>     echo [name] {{ x }}\n>    ```\n"
      ) == [
        "5:22 placeholder: `<commit>` is a blank to fill in; the shell would read it as redirections → t",
        "6:12 warning maybe-placeholder: `[name]` looks like a blank to fill in → t",
        "6:19 warning maybe-placeholder: `{{ x }}` looks like a blank to fill in → t",
      ])
  }
}
