/// What really came of one command.
struct Outcome: Equatable, Sendable {
  /// `nil` when the shell did not get to it.
  var status: Int?
  /// What was printed, with control characters made visible.
  var output: [String]
}
