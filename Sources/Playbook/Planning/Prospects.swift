/// Goes through a plan with what looking has told so far, as a run would.
struct Prospects {
  private let plan: Plan
  private let looks: Looks
  private(set) var all: [StepID: Prospect] = [:]
  /// Results that are sure; a step without one has not run, or was looked at too early.
  private var results: [StepID: Condition.Result] = [:]
  /// The first step that would change something and was not run.
  private var changing: StepID?
  private var satisfied: StepID?
  /// The gate that ends the order.
  private var end: StepID?
  /// The failed gate that waits for a step that names it.
  private var awaited: StepID?

  init(_ plan: Plan, _ looks: Looks) {
    self.plan = plan
    self.looks = looks
    for item in plan.items { take(item) }
    for step in plan.playbook.steps {
      guard let undone = step.undoes else { continue }
      let isArmed = plan.items.contains { $0.step.id == undone && $0.isSelected }
      all[step.id] = isArmed ? .rollback(of: undone) : .skip(.leftOut)
    }
  }

  private mutating func take(_ item: Plan.Item) {
    let prospect = prospect(item)
    let step = item.step
    all[step.id] = prospect
    switch prospect {
    case .skip: results[step.id] = .skipped
    case .looked(let outcome): settle(step, outcome)
    case .run, .question, .unknown:
      if !step.isProbe, step.kind != .gate, changing == nil { changing = step.id }
    case .lookedEarly, .toLook, .notLooked, .notReached, .rollback: break
    }
    if let failure = awaited, step.condition?.namesFailure(of: failure) == true, prospect.mayRun {
      awaited = nil
    }
  }

  private mutating func settle(_ step: Step, _ outcome: Outcome) {
    results[step.id] = outcome == .passed ? .passed : .failed
    if outcome == .passed, step.kind == .probe(enough: true) { satisfied = step.id }
    guard outcome != .passed, !step.isProbe else { return }
    if plan.answers(to: step.id).isEmpty { end = step.id } else { awaited = step.id }
  }

  private func prospect(_ item: Plan.Item) -> Prospect {
    let step = item.step
    if !item.isSelected { return .skip(.leftOut) }
    if let satisfied { return .skip(.enough(satisfied)) }
    if let end { return .notReached(after: end) }
    if let condition = step.condition, !item.ignoresCondition {
      for term in condition.terms {
        if let result = results[term.step], result != term.result { return .skip(.condition(term)) }
      }
      if let open = condition.terms.first(where: { results[$0.step] == nil }) {
        return .unknown(condition, dependsOn: open.step)
      }
    }
    if !step.isProbe, let awaited, step.condition?.namesFailure(of: awaited) != true {
      return .skip(.awaitingAnswer(to: awaited))
    }
    guard step.isProbe || step.kind == .gate else {
      return plan.question(before: step).map { .question($0) } ?? .run
    }
    return look(step)
  }

  private func look(_ step: Step) -> Prospect {
    if case .ask = plan.question(before: step) {
      return plan.question(before: step).map { .question($0) } ?? .run
    }
    guard looks.has(step.id) else { return .toLook }
    guard let outcome = looks.outcome(step.id) else { return .notLooked }
    return changing.map { .lookedEarly(outcome, before: $0) } ?? .looked(outcome)
  }
}

extension Prospect {
  /// Whether the step runs or may run.
  var mayRun: Bool {
    switch self {
    case .looked, .lookedEarly, .toLook, .notLooked, .run, .question, .unknown: true
    case .skip, .notReached, .rollback: false
    }
  }
}

extension Plan {
  /// The probe or gate that a dry run looks at next, each but once; nil when all has been seen.
  package func nextLook(after looks: Looks) -> Step? {
    let all = Prospects(self, looks).all
    return items.first { all[$0.step.id] == .toLook }?.step
  }

  /// One attempt at a probe or gate, whatever it says about trying again.
  package func look(at step: Step) -> Action.Attempt {
    Action.Attempt(
      step: step.id, number: 1, notBefore: .zero, timeout: step.limits.timeout, within: nil, firstStarted: nil)
  }

  /// What would become of a step.
  package func prospect(of step: StepID, after looks: Looks) -> Prospect {
    Prospects(self, looks).all[step] ?? .skip(.leftOut)
  }

  /// Every step in page order, in the shape of a dry run.
  package func foreseen(after looks: Looks) -> [Foreseen] {
    let all = Prospects(self, looks).all
    return playbook.steps.map { step in
      if let undone = step.undoes { return foresee(step, undoing: undone) }
      return foresee(step, all[step.id] ?? .skip(.leftOut))
    }
  }

  private func foresee(_ step: Step, _ prospect: Prospect) -> Foreseen {
    switch prospect {
    case .skip, .notReached: return Foreseen(id: step.id, action: .skip, reason: Wording.prospect(prospect))
    case .question(let question):
      let (action, reason) = foresee(step, question)
      return Foreseen(id: step.id, action: action, reason: reason)
    case .unknown(let condition, _):
      let action = question(before: step).map { foresee(step, $0).0 } ?? .run
      return Foreseen(id: step.id, action: action, reason: condition.text)
    case .run: return Foreseen(id: step.id, action: .run, reason: nil)
    case .looked, .lookedEarly, .toLook, .notLooked, .rollback:
      return Foreseen(id: step.id, action: .run, reason: Wording.prospect(prospect))
    }
  }
}
