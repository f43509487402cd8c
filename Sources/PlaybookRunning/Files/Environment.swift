import CPosix

/// The runner's own environment.
package enum Environment {
  package static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// A variable that is set and not empty.
  package static func isOn(_ name: String) -> Bool { value(name)?.isEmpty == false }

  /// Every variable, in the environment's order.
  package static var all: [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    guard var entry = cposix_environment() else { return [] }
    while let text = entry.pointee {
      let words = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if words.count == 2 { pairs.append((String(words[0]), String(words[1]))) }
      entry = entry.successor()
    }
    return pairs
  }
}
