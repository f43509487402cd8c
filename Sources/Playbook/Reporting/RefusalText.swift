/// Why nobody being there keeps a run from starting.
package enum RefusalText {
  package static func text(_ refusals: [Refusal], of plan: Plan, style: Style) -> String {
    let lines = refusals.map { "  - \(displayed(line($0)))\n" }
    return style("refused: ", .bad) + "unattended, `\(displayed(plan.playbook.name))` needs a person:\n"
      + lines.joined()
  }

  private static func line(_ refusal: Refusal) -> String {
    switch refusal {
    case .question(let question) where question.form == .typedID:
      "`\(question.step)` cannot be undone and asks: \(question.text) (`--approve \(question.step)` answers)"
    case .question(let question):
      "`\(question.step)` asks: \(question.text) (`--yes` or `--approve \(question.step)` answers)"
    case .manual(let step, let title):
      "`\(step)` is done by hand: \(title) (`--approve \(step)` says it is done)"
    case .terminal(let step): "`\(step)` takes over the terminal"
    case .everyStep: "`--step` asks before every step"
    case .input(let input, let step):
      "`\(step)` needs \(input.name)" + (input.prompt.map { ": \($0)" } ?? "")
        + (InputName.isCredential(input.name)
          ? " (give it in the environment or with `--env-file`)" : " (`--set \(input.name)=…` gives it)")
    }
  }
}
