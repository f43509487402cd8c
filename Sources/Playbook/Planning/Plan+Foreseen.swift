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

  /// Every step in page order with what would become of it.
  package var foreseen: [Foreseen] {
    let known = Dictionary(items.map { ($0.step.id, $0) }, uniquingKeysWith: { first, _ in first })
    return playbook.steps.map { step in
      if let undone = step.undoes { return foresee(step, undoing: undone) }
      guard let item = known[step.id], item.isSelected else {
        return Foreseen(id: step.id, action: .skip, reason: Wording.reason(.leftOut))
      }
      let (action, reason) = question(before: step).map { foresee(step, $0) } ?? (.run, nil)
      return Foreseen(id: step.id, action: action, reason: condition(item) ?? reason)
    }
  }

  func foresee(_ step: Step, undoing undone: StepID) -> Foreseen {
    let isArmed = items.contains { $0.step.id == undone && $0.isSelected }
    return isArmed
      ? Foreseen(id: step.id, action: .rollback, reason: "undoes `\(undone)`")
      : Foreseen(id: step.id, action: .skip, reason: "`\(undone)`, which it undoes, is left out")
  }

  /// A `when` that is not known yet, in its own words.
  private func condition(_ item: Item) -> String? {
    item.step.condition.map {
      item.ignoresCondition ? "whatever its `when` says: `--only` names it" : $0.text
    }
  }

  func foresee(_ step: Step, _ question: Action) -> (Foreseen.Action, String?) {
    switch question {
    case .answer(_, let by): (step.isManual ? .manual : .run, "answered by `\(by)`")
    case .ask(let question): step.isManual ? (.manual, nil) : (.ask, question.text)
    default: (.run, nil)
    }
  }
}
