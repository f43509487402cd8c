/// A redirection of a command.
package struct ShellRedirection: Hashable, Sendable {
  package let position: ShellPosition
  /// With its descriptor: `2>&`, `<<-`.
  package let `operator`: String
  /// The file, the descriptor, the here-string, or the delimiter of the here-document.
  package let target: ShellWord
}
