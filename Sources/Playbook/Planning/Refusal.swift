/// Why an unattended run is refused before its first step.
package enum Refusal: Hashable, Sendable {
  /// A question that the command line does not answer.
  case question(Question)
  case manual(StepID, title: String)
  case terminal(StepID)
  case everyStep
  case input(Input, step: StepID)
}

extension Plan {
  /// Everything for which a person would be needed, also where a `when` might skip it, and in rollbacks unless
  /// none would run.
  package func refusals(_ needs: [InputNeed]) -> [Refusal] {
    var refusals: [Refusal] = policy.asksEveryStep ? [.everyStep] : []
    let steps = runnable.filter { $0.undoes == nil || policy.rollsBack }
    for step in steps {
      if step.hold == .terminal { refusals.append(.terminal(step.id)) }
      guard case .ask(let question) = question(before: step, askingEvery: false) else { continue }
      refusals.append(step.isManual ? .manual(step.id, title: step.title) : .question(question))
    }
    for need in needs where need.isMissing && steps.contains(where: { $0.id == need.step }) {
      refusals.append(.input(need.input, step: need.step))
    }
    return refusals
  }
}
