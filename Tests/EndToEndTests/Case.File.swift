extension Case {
  /// A file of the case's repository, written before the first command.
  struct File: Equatable, Sendable {
    /// Relative to the repository.
    var path: String
    var text: String
    /// Permission bits in octal, from `mode=`.
    var mode: Int
    /// The 0-based command before which it is written; 0 unless the path was there before.
    var before = 0
  }
}
