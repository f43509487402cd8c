/// A playbook as an operator reads it, with what each step asks, expects and undoes.
package enum ShowText {
  package static func text(_ playbook: PlaybookSection, style: Style) -> String {
    var text = style(displayed(playbook.title), .strong) + "\n"
    text +=
      style(
        displayed("\(playbook.file):\(playbook.place.line), run with `playbook run \(playbook.name)`"), .dim)
      + "\n"
    var phase: String?
    for step in playbook.steps {
      if step.phase != phase, let heading = step.phase {
        text += "\n" + style(displayed(heading), .strong) + "\n"
      }
      phase = step.phase
      text += "\n" + self.step(step, of: playbook, style: style)
    }
    if !playbook.closing.isEmpty { text += "\n" + displayed(playbook.closing) + "\n" }
    return text
  }

  private static func step(_ step: Step, of playbook: PlaybookSection, style: Style) -> String {
    var text = ""
    if !step.lead.isEmpty { text += displayed(step.lead) + "\n\n" }
    text +=
      style("  \(step.id)", .accent) + style(displayed("  \(step.file):\(step.place.line)"), .dim) + "\n"
    text += StepText.script(step, margin: "    | ")
    for fact in StepText.facts(step, rollback: playbook.rollback(of: step.id)) {
      text += "    - \(displayed(fact))\n"
    }
    text += StepText.expectation(step, margin: "    ")
    for input in step.inputs { text += "    - \(displayed(InputText.need(input)))\n" }
    if !step.remedy.isEmpty { text += "    if it fails:\n" + indented(step.remedy, by: "      ") }
    return text
  }

  private static func indented(_ text: String, by margin: String) -> String {
    displayed(text).split(separator: "\n", omittingEmptySubsequences: false).map { margin + $0 + "\n" }
      .joined()
  }
}
