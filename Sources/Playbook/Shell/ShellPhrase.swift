/// The words after an operator in `${NAME…}`.
package struct ShellPhrase: Hashable, Sendable {
  /// To be shown: quotes removed, expansions as written.
  package let text: String
  /// Its bytes in the script.
  package let range: Range<Int>
}
