extension Expectation {
  /// What is wrong or odd in a block, found without anything printed.
  package struct Problem: Hashable, Sendable {
    package enum Severity: Hashable, Sendable {
      case error, warning
    }

    package let severity: Severity
    /// Which of the block's lines, from 0.
    package let index: Int
    /// Where in that line, in code points from 1.
    package let column: Int
    package let message: String
  }
}
