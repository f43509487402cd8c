/// What a dry run with `--probe` says after looking: a line a step.
package enum ProspectText {
  package static func text(_ plan: Plan, _ looks: Looks, style: Style) -> String {
    let width = plan.playbook.steps.map(\.id.text.count).max() ?? 0
    var text = "\n" + style("what would happen now", .strong) + "\n"
    for step in plan.playbook.steps {
      let prospect = plan.prospect(of: step.id, after: looks)
      let blanks = String(repeating: " ", count: width - step.id.text.count + 2)
      text += "  " + style(step.id.text, .accent) + blanks + displayed(Wording.prospect(prospect)) + "\n"
    }
    return text
  }
}
