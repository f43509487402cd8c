/// What a run of one playbook will do: its steps, which of them run, and who answers.
package struct Plan: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let step: Step
    package let isSelected: Bool
    /// `--only` names it, so its `when` does not hold it back.
    package let ignoresCondition: Bool
  }

  package let playbook: PlaybookSection
  package let selection: Selection
  package let policy: Policy
  /// The forward order; rollbacks are not in it.
  package let items: [Item]

  /// A plan can be made of any selection whose ids exist and come in order.
  package init(
    _ playbook: PlaybookSection, selection: Selection = .everything, policy: Policy
  ) throws(PlanProblem) {
    let playbook = playbook.scanned
    let forward = playbook.forward
    for (option, id) in selection.named where !forward.contains(where: { $0.id == id }) {
      throw .unknownStep(option: option, id, isRollback: playbook.step(id) != nil)
    }
    for id in policy.approved where playbook.step(id) == nil {
      throw .unknownStep(option: "--approve", id, isRollback: false)
    }
    if let from = selection.from, let to = selection.to,
      let first = forward.firstIndex(where: { $0.id == from }),
      let last = forward.firstIndex(where: { $0.id == to }),
      first > last
    {
      throw .inverted(from: from, to: to)
    }
    self.playbook = playbook
    self.selection = selection
    self.policy = policy
    items = zip(forward, selection.selects(forward)).map { step, isSelected in
      Item(step: step, isSelected: isSelected, ignoresCondition: selection.only.contains(step.id))
    }
    if !items.contains(where: \.isSelected) { throw .nothingSelected }
  }

  /// The steps whose code may run: the selected ones, and their rollbacks in page order.
  package var runnable: [Step] {
    let selected = items.filter(\.isSelected).map(\.step)
    var rollbacks: [String: Step] = [:]
    for step in playbook.steps {
      if let undone = step.undoes, rollbacks[undone.text] == nil { rollbacks[undone.text] = step }
    }
    return rollbacks.isEmpty ? selected : selected + selected.compactMap { rollbacks[$0.id.text] }
  }

  /// The question before a step, put to a person or answered by the command line; `nil` where none is asked.
  package func question(before step: Step) -> Action? {
    question(before: step, askingEvery: policy.asksEveryStep)
  }

  /// The same where `--step` does or does not ask.
  func question(before step: Step, askingEvery asksEveryStep: Bool) -> Action? {
    guard let question = openQuestion(before: step, asksEveryStep) else { return nil }
    if policy.approved.contains(step.id) { return .answer(question, by: "--approve") }
    if question.form == .yes, step.confirm != nil, policy.saysYes, !asksEveryStep {
      return .answer(question, by: "--yes")
    }
    return .ask(question)
  }

  private func openQuestion(before step: Step, _ asksEveryStep: Bool) -> Question? {
    if step.isManual { return Question(step: step.id, form: .done, text: step.title) }
    if step.isIrreversible {
      return Question(
        step: step.id, form: .typedID, text: step.confirm ?? "run `\(step.id)`?")
    }
    if let text = step.confirm { return Question(step: step.id, form: .yes, text: text) }
    if asksEveryStep, step.undoes == nil {
      return Question(step: step.id, form: .yes, text: "run `\(step.id)`?")
    }
    return nil
  }
}
