/// A `NAME=value` before a command word.
package struct ShellAssignment: Hashable, Sendable {
  package let name: String
  /// All of it, name included.
  package let word: ShellWord
}
