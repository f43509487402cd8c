import Playbook
import PlaybookRunning

extension RunSession {
  /// Goes on with a run; what going on records first is known.
  func resume(
    _ past: PastRun, _ events: [Event], _ bash: Bash, _ lock: borrowing RunLock,
    _ signals: consuming SignalPipe
  ) throws(Failure) -> Verdict {
    let clock = RunClock(resumingAt: past.state.elapsed)
    let directory = past.directory
    name(directory, to: lock, clock)
    let journal: Journal
    do { journal = try Journal(continuing: directory, after: past.record.length) } catch {
      throw .journal(displayed(error.words))
    }
    var runner = runner(
      directory, bash, clock, journal, lock, signals, continuing: past.record.records, and: events)
    defer { Signals.ignoreFromNowOn() }
    do {
      return try runner.resume(events)
    } catch {
      throw .journal(displayed(error.words) + "; no further step is started")
    }
  }
}
