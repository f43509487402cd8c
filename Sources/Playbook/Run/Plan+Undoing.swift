// What can be taken back of a run, and what cannot.
extension Plan {
  /// The rollbacks that have not passed of steps that started, the last started first.
  package func rollbacksLeft(_ state: RunState) -> [Step] {
    started(state).reversed().compactMap { playbook.rollback(of: $0.id) }
      .filter { state.progress($0.id).rollback != .passed }
  }

  /// Whether some rollback has passed.
  package func hasUndone(_ state: RunState) -> Bool {
    playbook.steps.contains { state.progress($0.id).rollback == .passed }
  }

  /// The steps that started, change something and have no way back.
  package func beyondUndoing(_ state: RunState) -> [Step] {
    started(state).filter { step in
      step.isIrreversible
        || ([.action, .manual].contains(step.kind) && playbook.rollback(of: step.id) == nil)
    }
  }
}
