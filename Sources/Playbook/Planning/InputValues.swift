/// The values given for inputs and where each came from.
package struct InputValues: Hashable, Sendable {
  package enum Origin: Hashable, Sendable {
    case option
    case file(String)
    case environment
    /// Kept of the run that is gone on with.
    case kept
    /// Typed by the operator.
    case typed

    package var words: String {
      switch self {
      case .option: "--set"
      case .file(let path): path
      case .environment: "environment"
      case .kept: "as before"
      case .typed: "typed"
      }
    }
  }

  package struct Given: Hashable, Sendable {
    package let value: String
    package let origin: Origin
  }

  private var given: [String: Given] = [:]

  package init() {}

  /// Takes a value unless one from a stronger source is there already.
  package mutating func offer(_ name: String, _ value: String, from origin: Origin) {
    if given[name] == nil { given[name] = Given(value: value, origin: origin) }
  }

  /// The values from the command line that steps read, for their environment.
  package func given(among names: [String]) -> [(name: String, value: String)] {
    given.filter { $0.value.origin != .environment && names.contains($0.key) }
      .map { ($0.key, $0.value.value) }.sorted { $0.0 < $1.0 }
  }

  /// The names of what this command line gives.
  package var named: [String] {
    given.filter { _, given in
      switch given.origin {
      case .option, .file: true
      case .environment, .kept, .typed: false
      }
    }.map(\.key)
  }

  /// The values whose names say they are credentials, wherever they came from.
  package var credentials: [String] {
    given.filter { InputName.isCredential($0.key) }.map(\.value.value)
  }

  /// What is given for an input; for a required one an empty value is missing.
  package func given(_ input: Input) -> Given? {
    guard let given = given[input.name] else { return nil }
    return input.isRequired && !input.allowsEmpty && given.value.isEmpty ? nil : given
  }
}
