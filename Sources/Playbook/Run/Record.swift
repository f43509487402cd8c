/// An event with its number and time.
package struct Record: Hashable, Sendable {
  /// From 1 in its run.
  package let sequence: Int
  /// The wall clock, in milliseconds since 1970, UTC; only ever shown.
  package let milliseconds: Int64
  /// A monotonic clock since the run's start; what limits are measured by.
  package let elapsed: Duration
  package let event: Event

  package init(sequence: Int, milliseconds: Int64, elapsed: Duration, event: Event) {
    self.sequence = sequence
    self.milliseconds = milliseconds
    self.elapsed = elapsed
    self.event = event
  }
}
