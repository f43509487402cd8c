extension Case {
  /// A file of the case's repository, written before the first command.
  struct File: Equatable, Sendable {
    /// Relative to the repository.
    var path: String
    var text: String
    /// Permission bits in octal, from `mode=`.
    var mode: Int
  }
}
