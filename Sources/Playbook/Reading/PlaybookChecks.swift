/// What can only be seen with all steps of a playbook at hand: ids that repeat or lead nowhere, and pairs of
/// steps that cannot mean anything.
struct PlaybookChecks {
  private let playbook: PlaybookSection
  private let order: [StepID: Int]

  init(_ playbook: PlaybookSection) {
    self.playbook = playbook
    order = Dictionary(
      playbook.steps.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  func check(_ findings: inout Findings) {
    for (index, step) in playbook.steps.enumerated() {
      if let first = order[step.id], first != index {
        findings.error(
          .duplicateID, step.place,
          "the id `\(step.id)` is used twice; line \(playbook.steps[first].place.line) has it, too")
      }
      if let undone = step.undoes { checkRollback(step, of: undone, &findings) }
      for term in step.condition?.terms ?? [] { check(term, of: step, at: index, &findings) }
    }
  }

  private func checkRollback(_ step: Step, of id: StepID, _ findings: inout Findings) {
    guard let undone = playbook.step(id) else { return dangling(id, in: "rollback-of", of: step, &findings) }
    if let first = playbook.rollback(of: id), first.place != step.place {
      findings.error(
        .combination, step.place,
        "step `\(id)` has two rollbacks; line \(first.place.line) undoes it, too")
    }
    let cannot: String? =
      switch undone.kind {
      case .probe: "is a `probe` and changes nothing"
      case .gate: "is a `gate` and changes nothing"
      case .rollback: "is a rollback itself"
      case .action, .manual: undone.isIrreversible ? "is `irreversible`" : nil
      }
    if let cannot {
      findings.error(.combination, step.place, "`\(step.id)` cannot undo `\(id)`, which \(cannot)")
    }
  }

  private func check(_ term: Condition.Term, of step: Step, at index: Int, _ findings: inout Findings) {
    guard let named = order[term.step] else { return dangling(term.step, in: "when", of: step, &findings) }
    if playbook.steps[named].undoes != nil {
      findings.error(
        .condition, step.place, "`when` of `\(step.id)` names `\(term.step)`, which is a rollback")
    } else if named >= index {
      findings.error(
        .condition, step.place, "`when` of `\(step.id)` names `\(term.step)`, which does not come before it")
    }
  }

  private func dangling(_ id: StepID, in attribute: String, of step: Step, _ findings: inout Findings) {
    let nearest = Suggestion.nearest(to: id.text, among: playbook.steps.map(\.id.text)).first
    findings.error(
      .danglingID, step.place,
      "`\(attribute)` of `\(step.id)` names `\(id)`, which is no step of this playbook"
        + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
  }
}
