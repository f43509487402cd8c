/// What can only be seen with all steps of a playbook at hand: ids that repeat or lead nowhere, and pairs of
/// steps that cannot mean anything.
struct PlaybookChecks {
  private let steps: [Step]
  private let attributes: [Attributes?]
  /// The first step of each id, by the id's text.
  private var order: [String: Int] = [:]
  /// The first rollback of each step, by that step's id.
  private var rollbacks: [String: Int] = [:]

  /// `attributes` are those of each step, `nil` for a manual one.
  init(_ steps: [Step], _ attributes: [Attributes?]) {
    self.steps = steps
    self.attributes = attributes
    for (index, step) in steps.enumerated() {
      if order[step.id.text] == nil { order[step.id.text] = index }
      if let undone = step.undoes, rollbacks[undone.text] == nil { rollbacks[undone.text] = index }
    }
  }

  func check(_ findings: inout Findings) {
    for (index, step) in steps.enumerated() {
      if let first = order[step.id.text], first != index {
        findings.report(
          .duplicateID, attributes[index]?.id?.place ?? step.place,
          "the id `\(step.id)` is used twice; line \(steps[first].place.line) has it, too")
      }
      if let undone = step.undoes, StepID.isValid(undone.text) {
        checkRollback(at: index, of: undone, &findings)
      }
      for term in step.condition?.terms ?? [] { check(term, at: index, &findings) }
    }
  }

  private func place(_ attribute: Attribute, at index: Int) -> Place {
    attributes[index]?[attribute]?.place ?? steps[index].place
  }

  private func checkRollback(at index: Int, of id: StepID, _ findings: inout Findings) {
    let place = place(.rollbackOf, at: index)
    guard let named = order[id.text] else { return dangling(id, in: "rollback-of", place, &findings) }
    if let first = rollbacks[id.text], first != index {
      findings.report(
        .combination, place, "step `\(id)` has two rollbacks; line \(steps[first].place.line) undoes it, too")
    }
    let cannot: String? =
      switch steps[named].kind {
      case .probe: "is a `probe` and changes nothing"
      case .gate: "is a `gate` and changes nothing"
      case .rollback: "is a rollback itself"
      case .action, .manual: steps[named].isIrreversible ? "is `irreversible`" : nil
      }
    if let cannot {
      findings.report(.combination, place, "`\(steps[index].id)` cannot undo `\(id)`, which \(cannot)")
    }
  }

  private func check(_ term: Condition.Term, at index: Int, _ findings: inout Findings) {
    let place = place(.when, at: index)
    guard let named = order[term.step.text] else { return dangling(term.step, in: "when", place, &findings) }
    if steps[named].undoes != nil {
      findings.report(.condition, place, "`when` names `\(term.step)`, which is a rollback")
    } else if named >= index {
      findings.report(.condition, place, "`when` names `\(term.step)`, which does not come before it")
    }
  }

  private func dangling(_ id: StepID, in attribute: String, _ place: Place, _ findings: inout Findings) {
    let nearest = Suggestion.nearest(to: id.text, amongFew: steps.lazy.map(\.id.text)).first
    findings.report(
      .danglingID, place,
      "`\(attribute)` names `\(id)`, which is no step of this playbook"
        + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
  }
}
