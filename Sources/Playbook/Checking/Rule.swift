/// Something that a page is held to, with the words and examples that explain it. Each stands in a file of its own in
/// `Rules`, and all of them in `Rule.all`.
package final class Rule: Sendable {
  /// Stable, in kebab case.
  package let name: String
  package let kind: Kind
  /// What is found, in a few words.
  package let summary: String
  /// Why it matters at two in the morning.
  package let why: String
  package let remedy: String
  /// A page on which it is found.
  package let bad: Example
  /// A page on which nothing is.
  package let good: Example
  let look: Look

  init(
    name: String, kind: Kind, summary: String, why: String, remedy: String, bad: Example, good: Example,
    look: Look
  ) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.why = why
    self.remedy = remedy
    self.bad = bad
    self.good = good
    self.look = look
  }

  /// What a finding keeps from happening.
  package enum Kind: String, Sendable, CaseIterable {
    /// An error; `run` refuses the playbook, and nothing silences it.
    case unsafe
    /// An error for `check`; `run` says so in one line.
    case wrong
    /// Said by `check` alone.
    case warning
  }
}

extension Rule: Hashable {
  package static func == (left: Rule, right: Rule) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
