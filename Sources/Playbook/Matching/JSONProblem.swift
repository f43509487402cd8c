/// Why bytes are not one JSON document.
struct JSONProblem: Error, Hashable, Sendable {
  /// The index of the byte where it shows.
  let offset: Int
  let message: String
}
