import CPosix

/// A point in time that no change of the wall clock moves (CLOCK_MONOTONIC; on Linux it stands still while the
/// machine sleeps).
package struct MonotonicInstant: InstantProtocol, Sendable {
  /// Since an unspecified start.
  let nanoseconds: Int64

  package static var now: MonotonicInstant { MonotonicInstant(nanoseconds: cposix_monotonic()) }

  package func advanced(by duration: Duration) -> MonotonicInstant {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(duration.wholeNanoseconds)
    return MonotonicInstant(nanoseconds: overflow ? .max : sum)
  }

  package func duration(to other: MonotonicInstant) -> Duration {
    .nanoseconds(other.nanoseconds - nanoseconds)
  }

  package static func < (one: MonotonicInstant, other: MonotonicInstant) -> Bool {
    one.nanoseconds < other.nanoseconds
  }

  /// The time until it in `poll`'s milliseconds, rounded up; 0 when it has passed.
  var pollTimeout: Int32 {
    let left = max(0, nanoseconds - cposix_monotonic())
    return Int32(min(Int64(Int32.max), left / 1_000_000 + (left % 1_000_000 == 0 ? 0 : 1)))
  }
}

extension Duration {
  /// In nanoseconds, as much as fits.
  var wholeNanoseconds: Int64 {
    let (seconds, attoseconds) = components
    if seconds > Int64.max / 1_000_000_000 - 1 { return .max }
    if seconds < Int64.min / 1_000_000_000 + 1 { return .min }
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}
