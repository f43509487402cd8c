/// How the steps of a run came out, counted.
struct Summary {
  private let plan: Plan
  private let state: RunState

  init(_ plan: Plan, _ state: RunState) {
    self.plan = plan
    self.state = state
  }

  /// Such as `3 passed, 1 finding, 2 skipped`.
  var words: String {
    var passed = 0
    var failed = 0
    var findings = 0
    var skipped = 0
    for item in plan.items where item.isSelected {
      switch plan.result(of: item.step.id, state) {
      case .passed: passed += 1
      case .failed where item.step.isProbe: findings += 1
      case .failed: failed += 1
      case .skipped: skipped += 1
      case nil: break
      }
    }
    let undone = plan.playbook.steps.count { state.progress($0.id).rollback == .passed }
    var words: [String] = []
    if passed > 0 { words.append("\(passed) passed") }
    if failed > 0 { words.append("\(failed) failed") }
    if findings > 0 { words.append(Wording.count(findings, "finding")) }
    if skipped > 0 { words.append("\(skipped) skipped") }
    if undone > 0 { words.append("\(undone) undone") }
    return words.joined(separator: ", ")
  }

  /// The rollbacks of steps that started and are not undone, the last started first.
  var armed: [Step] {
    plan.started(state).reversed().compactMap { plan.playbook.rollback(of: $0.id) }
      .filter { state.progress($0.id).rollback != .passed }
  }

  /// The step whose question was answered no.
  var declined: StepID? {
    plan.items.first { state.progress($0.step.id).answer == .no }?.step.id
  }

  /// The steps that started and that nothing can undo.
  var irreversible: [StepID] { plan.started(state).filter(\.isIrreversible).map(\.id) }
}
