/// Something wrong on a page, with its place and, where possible, the remedy.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// What it keeps from running.
  package enum Reach: Hashable, Sendable {
    /// Only the playbook of this name, or nothing that runs when `nil`.
    case playbook(String?)
    /// Everything that could stand behind this line of the page and is not seen.
    case restOfPage
    /// Every playbook.
    case everything
  }

  package let file: String
  package let place: Place
  package let severity: Severity
  /// A stable name for the kind of finding.
  package let rule: Rule
  package let message: String
  package let help: String?
  package var reach: Reach

  /// The stable names.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    case encoding
    case unclosedFence = "unclosed-fence"
    case hiddenFence = "hidden-fence"
    case changedText = "changed-text"
    case attributeList = "attribute-list"
    case unknownAttribute = "unknown-attribute"
    case badValue = "bad-value"
    case repeatedAttribute = "repeated-attribute"
    case combination
    case language
    case noHeading = "no-heading"
    case topLevelStep = "top-level-step"
    case duplicateID = "duplicate-id"
    case duplicateName = "duplicate-name"
    case danglingID = "dangling-id"
    case condition
    case output
    case rollbackVariable = "rollback-variable"
    case inputName = "input-name"
    case placeholder
    case maybePlaceholder = "maybe-placeholder"
    case syntax
    case link
    case notYet = "not-yet"
  }
}
