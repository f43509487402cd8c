import CPosix
import Playbook

/// The two clocks of a run: a monotonic one that limits are measured by, and the wall clock, which is only text.
package struct RunClock: Sendable {
  private let start: Duration

  package init() { start = RunClock.now(CLOCK_MONOTONIC) }

  /// Monotonic, since the run's start.
  package var elapsed: Duration { RunClock.now(CLOCK_MONOTONIC) - start }

  /// Since 1970, UTC.
  package var wallMilliseconds: Int64 { RunClock.now(CLOCK_REALTIME).milliseconds }

  private static func now(_ clock: clockid_t) -> Duration {
    var time = timespec()
    clock_gettime(clock, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
