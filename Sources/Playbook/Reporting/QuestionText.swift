/// The words of every question; what can be answered stands with each.
package enum QuestionText {
  /// What is shown before the question: the step, and the exact script.
  package static func introduction(_ question: Question, _ step: Step, style: Style) -> String {
    var text = "\n" + style("\(step.id)", .accent) + displayed("  \(step.title)") + "\n"
    if step.isManual {
      return text + (step.lead.isEmpty ? "" : displayed(step.lead) + "\n")
    }
    text += StepText.script(step, margin: "    | ")
    if let undone = step.undoes { text += "  undoes `\(undone)`\n" }
    if step.isIrreversible { text += style("  this cannot be undone\n", .bad) }
    return text
  }

  package static func prompt(_ question: Question, _ step: Step, style: Style) -> String {
    let choices =
      switch question.form {
      case .yes where step.undoes != nil: "y: do it, anything else leaves it undone"
      case .yes: "y: do it, s: skip it, anything else stops"
      case .done: "y: it is done, s: skip it, anything else stops"
      case .typedID: "type `\(question.step)` to do it, s: skip it, anything else stops"
      }
    let text = question.form == .done ? "is it done?" : question.text
    return "  \(style(displayed(text), .ask))  [\(choices)] "
  }

  package static func menu(_ step: Step, canRollBack: Bool, style: Style) -> String {
    let back = canRollBack ? ", b: roll back" : ""
    return
      "  \(style("`\(step.id)` did not pass; what now?", .ask))  "
      + "[r: retry, s: skip, o: open a shell\(back), Enter: stop] "
  }

  package static func input(_ input: Input, _ step: Step, style: Style) -> String {
    let words = input.prompt.map { " (\($0))" } ?? ""
    return "  \(style(displayed("`\(step.id)` needs \(input.name)\(words)"), .ask))  [Enter stops] "
  }
}
