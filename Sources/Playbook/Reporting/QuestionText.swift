/// The words of every question; what can be answered stands with each.
package enum QuestionText {
  /// What is shown before the question: the step, and the exact script.
  package static func introduction(_ question: Question, _ step: Step, style: Style) -> String {
    if step.isManual {
      return heading(step, style) + (step.lead.isEmpty ? "" : displayed(step.lead) + "\n")
    }
    var text = script(step, style: style)
    if let undone = step.undoes { text += "  undoes `\(undone)`\n" }
    if step.isIrreversible { text += style("  this cannot be undone\n", .bad) }
    return text
  }

  /// The step with its exact script.
  package static func script(_ step: Step, style: Style) -> String {
    heading(step, style) + StepText.script(step, margin: "    | ")
  }

  private static func heading(_ step: Step, _ style: Style) -> String {
    "\n" + style("\(step.id)", .accent) + displayed("  \(step.title)") + "\n"
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

  package static func menu(_ matter: Action.Matter, _ step: Step, canRollBack: Bool, style: Style) -> String {
    let back = canRollBack ? ", b: roll back" : ""
    let (question, choices) =
      switch matter {
      case .failed:
        ("`\(step.id)` did not pass; what now?", "r: retry, s: skip, o: open a shell\(back)")
      case .inDoubt:
        (
          "nobody knows how `\(step.id)` ended; what now?",
          "d: it is done, r: run it again, o: open a shell\(back)"
        )
      case .rollbackInDoubt:
        (
          "nobody knows how far the rollback `\(step.id)` came; what now?",
          "d: it is done, r: run it again, s: leave it, o: open a shell"
        )
      }
    return "  \(style(question, .ask))  [\(choices), Enter: stop] "
  }

  package static func input(_ input: Input, _ step: Step, style: Style) -> String {
    let words = input.prompt.map { " (\($0))" } ?? ""
    return "  \(style(displayed("`\(step.id)` needs \(input.name)\(words)"), .ask))  [Enter stops] "
  }
}
