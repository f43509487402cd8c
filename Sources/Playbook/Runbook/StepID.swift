/// The name of a step, unique in its playbook.
package struct StepID: Hashable, Sendable, CustomStringConvertible {
  /// The id as written, matching `[a-z0-9][a-z0-9-]*`.
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }
}
