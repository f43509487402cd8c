extension ExtendedRegex {
  /// What is wrong or odd at one place of an expression.
  package struct Problem: Error, Hashable, Sendable {
    /// Where, in code points from 0.
    package let offset: Int
    package let message: String
  }
}
