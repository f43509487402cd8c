/// A dry run as a person reads it.
package struct PlanText {
  private let plan: Plan
  private let needs: [InputNeed]
  private let style: Style
  private let looks: Bool
  private let actions: [StepID: Plan.Foreseen.Action]

  /// `looks` where probes and gates were run for it.
  package init(_ plan: Plan, needs: [InputNeed], looks: Bool = false, style: Style) {
    self.plan = plan
    self.needs = needs
    self.style = style
    self.looks = looks
    actions = Dictionary(plan.foreseen.map { ($0.id, $0.action) }, uniquingKeysWith: { first, _ in first })
  }

  package var text: String {
    let playbook = plan.playbook
    var text =
      style(displayed(playbook.title), .strong)
      + style(displayed("  \(playbook.file):\(playbook.place.line)"), .dim) + "\n"
    text +=
      looks
      ? "dry run: only the probes and gates are run; what they leave behind is dropped\n"
      : "dry run: nothing is started or written; the shell's syntax is the one thing not checked\n"
    text += inputs
    for item in plan.items { text += self.item(item) }
    for step in plan.runnable where step.undoes != nil { text += self.step(step, "on failure", nil) }
    return text
  }

  private var inputs: String {
    guard !needs.isEmpty else { return "" }
    let lines = needs.map { need in
      "  " + (need.isMissing ? style("missing  ", .bad) : "") + displayed(InputText.line(need)) + "\n"
    }
    return "\n" + style("inputs", .strong) + "\n" + lines.joined()
  }

  private func item(_ item: Plan.Item) -> String {
    guard item.isSelected else {
      return "\n" + style("\(item.step.id)  left out on the command line", .dim) + "\n"
    }
    return step(item.step, nil, item)
  }

  private func step(_ step: Step, _ moment: String?, _ item: Plan.Item?) -> String {
    let action = actions[step.id] ?? .run
    var text = ""
    if item != nil, step.isIrreversible { text += "\n" + style("point of no return", .bad) + "\n" }
    text += "\n" + style(step.id.text, .accent) + "  \(displayed(step.title))"
    text += style("  (\(moment ?? action.rawValue), \(displayed(step.file)):\(step.place.line))", .dim) + "\n"
    text += StepText.script(step, margin: "    | ")
    var facts = StepText.facts(step, rollback: plan.playbook.rollback(of: step.id))
    if item?.ignoresCondition == true, step.condition != nil {
      facts.append("`--only` names it: runs whatever its `when` says")
    }
    if case .answer(_, let by) = plan.question(before: step) { facts.append("answered by `\(by)`") }
    for fact in facts { text += "    - \(displayed(fact))\n" }
    return text + StepText.expectation(step, margin: "    ")
  }
}
