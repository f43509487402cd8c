/// How long a step may take and how often it is tried.
package struct Limits: Hashable, Sendable {
  /// Trying again until an attempt passes.
  package struct Polling: Hashable, Sendable {
    /// No attempt starts later than this after the first one started.
    package let within: Duration
    /// The pause between two attempts.
    package let every: Duration
  }

  /// After this an attempt and all its children are ended; `nil` is no limit.
  package let timeout: Duration?
  package let polling: Polling?
}
