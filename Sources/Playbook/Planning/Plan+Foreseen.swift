extension Plan {
  /// What a dry run can say of one step.
  package struct Foreseen: Hashable, Sendable {
    package enum Action: String, Hashable, Sendable {
      case run, ask, skip, manual, rollback
    }

    package let id: StepID
    package let action: Action
    package let reason: String?
  }

  /// Every step in page order with what would become of it; the rollback of a step that is left out is, too.
  package var foreseen: [Foreseen] {
    playbook.steps.map { step in
      if let undone = step.undoes, items.contains(where: { $0.step.id == undone && $0.isSelected }) {
        return Foreseen(id: step.id, action: .rollback, reason: "undoes `\(undone)`")
      }
      guard let item = items.first(where: { $0.step.id == step.id }), item.isSelected else {
        return Foreseen(id: step.id, action: .skip, reason: Wording.reason(.leftOut))
      }
      return foresee(item)
    }
  }

  private func foresee(_ item: Item) -> Foreseen {
    let step = item.step
    let condition = step.condition.map {
      item.ignoresCondition ? "whatever its `when` says: `--only` names it" : $0.text
    }
    if step.isManual { return Foreseen(id: step.id, action: .manual, reason: condition) }
    switch question(before: step) {
    case .ask(let question):
      return Foreseen(id: step.id, action: .ask, reason: condition ?? question.text)
    case .answer(_, let by):
      return Foreseen(id: step.id, action: .run, reason: condition ?? "answered by `\(by)`")
    default:
      return Foreseen(id: step.id, action: .run, reason: condition)
    }
  }
}
