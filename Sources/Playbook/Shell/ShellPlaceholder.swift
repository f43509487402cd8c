/// A blank to fill in that was left in a script.
package struct ShellPlaceholder: Hashable, Sendable {
  package let position: ShellPosition
  package let range: Range<Int>
  package let kind: Kind
  /// What stands between its brackets.
  package let name: String

  package enum Kind: Hashable, Sendable {
    /// `<name>`, which a shell reads as redirections.
    case angle
    /// `[name]`, which may be a file pattern.
    case square
    /// `{{name}}`, which may be another program's template.
    case braces
  }
}
