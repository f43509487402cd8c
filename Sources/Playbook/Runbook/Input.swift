/// A value that a step reads from its environment and that is given before the run, in the words of the shell.
package struct Input: Hashable, Sendable {
  package let name: String
  /// The words of `${NAME:?words}`; nil for an optional input and where there are none.
  package let prompt: String?
  /// The words of `${NAME:-words}`, quotes removed and nothing expanded; nil for a required input.
  package let `default`: String?
  package let isRequired: Bool
  /// Whether an empty value counts as given: only when every required use is `${NAME?words}`, without a colon.
  package let allowsEmpty: Bool

  package init(
    name: String, prompt: String? = nil, default: String? = nil, isRequired: Bool, allowsEmpty: Bool = false
  ) {
    self.name = name
    self.prompt = prompt
    self.default = `default`
    self.isRequired = isRequired
    self.allowsEmpty = allowsEmpty
  }
}
