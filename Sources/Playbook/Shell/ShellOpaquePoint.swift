/// A `.`, `source` or `eval`, after which any variable may be set.
package struct ShellOpaquePoint: Hashable, Sendable {
  package let position: ShellPosition
  /// `.`, `source` or `eval`.
  package let command: String
  /// The offsets where it holds, like a setter's.
  package let visible: Range<Int>
}
