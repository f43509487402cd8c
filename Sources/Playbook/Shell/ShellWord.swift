/// One word of a command, before any expansion.
package struct ShellWord: Hashable, Sendable {
  package let position: ShellPosition
  /// Its bytes in the script, quotes included.
  package let range: Range<Int>
  /// What the command gets, quotes removed; nil where that depends on an expansion.
  package let literal: String?
  /// Whether any part of it is quoted or escaped.
  package let isQuoted: Bool
}
