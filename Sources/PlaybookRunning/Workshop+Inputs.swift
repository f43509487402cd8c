import Playbook

extension Workshop {
  /// What the steps require and neither the command line, the environment nor an earlier step has given.
  func missingInputs(of steps: [Step]) -> [Input] {
    var missing: [Input] = []
    for input in steps.flatMap(\.requirements) where !missing.contains(where: { $0.name == input.name }) {
      if let value = inputs.value(input.name), input.allowsEmpty || !value.isEmpty { continue }
      if let state, SavedState.sets(input.name, in: state, allowingEmpty: input.allowsEmpty) { continue }
      missing.append(input)
    }
    return missing
  }

  /// Takes a value that was typed.
  mutating func give(_ input: Input, _ value: String) {
    inputs.give(input.name, value)
    if !InputName.isCredential(input.name) {
      // Whoever goes on with the run is asked again where it cannot be kept.
      try? directory.keep(
        inputs: directory.keptInputs.filter { $0.name != input.name } + [(input.name, value)])
    }
    secrets.hide(inputs.secretValues)
  }
}
