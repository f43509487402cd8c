/// The name of a step, unique in its playbook.
package struct StepID: Hashable, Sendable, CustomStringConvertible {
  /// The id as written, matching `[a-z0-9][a-z0-9-]*`.
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }

  /// Whether a page may call a step so.
  static func isValid(_ text: some StringProtocol) -> Bool {
    text.first != "-" && !text.isEmpty && text.unicodeScalars.allSatisfy(allows)
  }

  static func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "-": true
    default: false
    }
  }
}
