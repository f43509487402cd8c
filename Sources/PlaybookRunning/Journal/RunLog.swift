package import Playbook

/// Records what happens: numbers and times each event, writes it into the journal, folds it into the state and hands
/// it to who shows it.
package struct RunLog: ~Copyable {
  package private(set) var state: RunState
  package let clock: RunClock
  private var journal: Journal?
  /// Whether the run is kept, or thrown away.
  let isKept: Bool
  private let secrets: Secrets
  private let show: (Record, RunState) -> Void

  /// `journal` is `nil` where nothing is kept; `show` gets each record, without secrets, and the state after it.
  package init(
    clock: RunClock, journal: consuming Journal?, secrets: Secrets, continuing state: RunState = RunState(),
    show: @escaping (Record, RunState) -> Void
  ) {
    self.clock = clock
    self.state = state
    isKept = journal != nil
    self.journal = journal
    self.secrets = secrets
    self.show = show
  }

  /// Since the run's start.
  package var elapsed: Duration { clock.elapsed }

  /// Where the journal cannot be written nothing has happened, and nothing may follow.
  package mutating func record(_ event: Event) throws(PosixError) {
    let record = Record(
      sequence: state.count + 1, milliseconds: clock.wallMilliseconds,
      elapsed: .milliseconds(clock.elapsed.milliseconds),
      event: event.masked(by: secrets))
    try journal?.append(record)
    state.apply(record)
    show(record, state)
  }
}
