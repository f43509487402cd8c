/// A `$NAME` or `${NAME…}` of a plain variable name.
package struct ShellExpansion: Hashable, Sendable {
  package let position: ShellPosition
  package let range: Range<Int>
  package let name: String
  package let operation: Operation
  /// Whether `:` stands before the operator, so that an empty value counts as missing.
  package let isEmptyMissing: Bool
  /// Whether its value is split at blanks and taken for file patterns.
  package let isUnquoted: Bool

  package enum Operation: Hashable, Sendable {
    case plain
    /// `${NAME:?words}`
    case required(ShellPhrase)
    /// `${NAME:-words}`
    case `default`(ShellPhrase)
    /// `${NAME:=words}`
    case assignDefault(ShellPhrase)
    /// `${NAME:+words}`
    case alternative(ShellPhrase)
    /// The value with something done to it, or its length.
    case transformed
  }
}
