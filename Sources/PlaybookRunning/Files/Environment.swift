import CPosix

/// The runner's own environment.
package enum Environment {
  package static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// A variable that is set and not empty.
  package static func isOn(_ name: String) -> Bool { value(name)?.isEmpty == false }
}
