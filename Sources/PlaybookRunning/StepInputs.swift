import Playbook

/// The environment of the steps: the runner's own, with the inputs over it.
package struct StepInputs: Sendable {
  private var variables: [(name: String, value: String)]
  /// Given after the run began; they win over what steps left behind.
  private(set) var freshNames: [String]
  /// Credentials of env files that no step reads: never given, yet masked.
  private let hidden: [String]

  /// - Parameters:
  ///   - environment: the runner's own.
  ///   - given: the inputs from the command line.
  ///   - hidden: further values to mask.
  ///   - fresh: the names of those given to a run that already has steps behind it.
  package init(
    environment: [(name: String, value: String)], given: [(name: String, value: String)], hidden: [String],
    fresh: [String] = []
  ) {
    let names = Set(given.map(\.name))
    variables = environment.filter { !names.contains($0.name) } + given
    self.hidden = hidden
    freshNames = fresh
  }

  var environment: [(name: String, value: String)] { variables }

  func value(_ name: String) -> String? { variables.first { $0.name == name }?.value }

  mutating func give(_ name: String, _ value: String) {
    variables.removeAll { $0.name == name }
    variables.append((name, value))
    freshNames.append(name)
  }

  /// The variables whose names say they are credentials.
  var secretNames: [String] { variables.map(\.name).filter(InputName.isCredential) }

  /// What is masked wherever text goes.
  package var secretValues: [String] {
    variables.filter { InputName.isCredential($0.name) && $0.value.utf8.count >= 4 }.map(\.value) + hidden
  }
}
