/// What steps read from outside, given which of them run.
enum PlanInputs {
  /// For each step its inputs: what it reads and no forward step before it sets. A rollback sees what stood
  /// before the step that it undoes.
  static func inputs(of steps: [Step], _ scripts: [ShellScript]) -> [[Input]] {
    var rollbacks: [String: [Int]] = [:]
    for (index, step) in steps.enumerated() {
      if let undone = step.undoes { rollbacks[undone.text, default: []].append(index) }
    }
    var inputs = [[Input]](repeating: [], count: steps.count)
    var earlier = ShellVariables()
    for (index, step) in steps.enumerated() where step.undoes == nil {
      if !rollbacks.isEmpty, let undoing = rollbacks.removeValue(forKey: step.id.text) {
        for rollback in undoing { inputs[rollback] = sure(earlier.inputs(aside: scripts[rollback])) }
      }
      inputs[index] = sure(earlier.inputs(of: scripts[index]))
    }
    return inputs
  }

  /// Without what a `.`, `source` or `eval` may set: that is looked for when the step starts.
  private static func sure(_ found: [ScannedInput]) -> [Input] {
    found.filter { !$0.mayBeSetAtRunTime }.map(\.input)
  }
}

extension Plan {
  /// The inputs of everything that may run, each once, with what is given for it.
  package func needs(_ values: InputValues) -> [InputNeed] { needs(values, among: runnable) }

  /// The same of some of them.
  package func needs(_ values: InputValues, among asked: [Step]) -> [InputNeed] {
    let steps = runnable
    let asked = Set(asked.map(\.id))
    let inputs = PlanInputs.inputs(of: steps, steps.map(\.shell))
    var needs: [InputNeed] = []
    for (step, inputs) in zip(steps, inputs) where asked.contains(step.id) {
      for input in inputs {
        let need = InputNeed(input: input, step: step.id, given: values.given(input))
        guard let known = needs.firstIndex(where: { $0.input.name == input.name }) else {
          needs.append(need)
          continue
        }
        if input.isRequired,
          !needs[known].input.isRequired || (needs[known].input.allowsEmpty && !input.allowsEmpty)
        {
          needs[known] = need
        }
      }
    }
    return needs
  }

  /// Every name that some step of the playbook reads, for telling a misspelt one.
  package var readNames: [String] {
    var names: [String] = []
    for step in playbook.steps {
      for case .expansion(let expansion) in step.shell.facts
      where !names.contains(expansion.name) {
        names.append(expansion.name)
      }
    }
    return names
  }
}

extension Step {
  /// What the step itself requires, whoever may have set it before.
  package var requirements: [Input] {
    (InputScan([shell]).inputs.first ?? [])
      .filter { $0.input.isRequired && !$0.mayBeSetAtRunTime }.map(\.input)
  }
}
