/// A place in a shell script.
package struct ShellPosition: Hashable, Sendable, Comparable {
  /// Bytes from the start of the script, from 0.
  package let offset: Int
  /// From 1, in the script.
  package let line: Int
  /// From 1, in code points.
  package let column: Int

  package static func < (left: ShellPosition, right: ShellPosition) -> Bool { left.offset < right.offset }
}
