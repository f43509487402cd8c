package import Playbook

/// Records what happens: numbers and times each event, folds it into the state and hands it to who shows it.
package struct RunLog: ~Copyable {
  package private(set) var state = RunState()
  package let clock: RunClock
  private let secrets: Secrets
  private let show: (Record, RunState) -> Void

  /// `show` gets each record, without secrets, and the state after it.
  package init(clock: RunClock, secrets: Secrets, show: @escaping (Record, RunState) -> Void) {
    self.clock = clock
    self.secrets = secrets
    self.show = show
  }

  /// Since the run's start.
  package var elapsed: Duration { clock.elapsed }

  package mutating func record(_ event: Event) {
    let record = Record(
      sequence: state.count + 1, milliseconds: clock.wallMilliseconds, elapsed: clock.elapsed,
      event: event.masked(by: secrets))
    state.apply(record)
    show(record, state)
  }
}
