/// A place in a file, as an editor counts it.
package struct Place: Hashable, Sendable, Comparable {
  /// From 1.
  package let line: Int
  /// From 1, in code points.
  package let column: Int

  package init(line: Int, column: Int = 1) {
    self.line = line
    self.column = column
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
