/// How one attempt at a step came out.
package enum Outcome: String, Hashable, Sendable {
  case passed, failed, interrupted
  case timedOut = "timed-out"

  /// A timed-out step has failed, too.
  package var isFailure: Bool { self == .failed || self == .timedOut }
}
