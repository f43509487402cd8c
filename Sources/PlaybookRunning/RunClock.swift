import CPosix

/// The two clocks of a run: a monotonic one that limits are measured by, and the wall clock, which is only text.
package struct RunClock: Sendable {
  private let start: MonotonicInstant

  package init() { start = .now }

  /// The clock of a run that is gone on with, which has already lasted so long.
  package init(resumingAt elapsed: Duration) { start = MonotonicInstant.now.advanced(by: .zero - elapsed) }

  /// Monotonic, since the run's start.
  package var elapsed: Duration { start.duration(to: .now) }

  /// When the run will have lasted so long.
  func instant(_ elapsed: Duration) -> MonotonicInstant { start.advanced(by: elapsed) }

  /// Since 1970, UTC.
  package var wallMilliseconds: Int64 { cposix_wall() }
}
