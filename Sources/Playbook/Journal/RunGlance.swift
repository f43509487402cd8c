/// What the first and the last event of a run tell of it.
package struct RunGlance: Hashable, Sendable {
  /// The run's id.
  package let run: String
  package let start: Event.RunStart
  /// The wall clock, in milliseconds since 1970, UTC.
  package let started: Int64
  /// How it ended, if it has; how long it took is in milliseconds.
  package let end: End?

  package struct End: Hashable, Sendable {
    package let verdict: Verdict
    /// The wall clock, in milliseconds since 1970, UTC.
    package let at: Int64
    package let milliseconds: Int64
  }

  /// - Parameters:
  ///   - head: the journal's beginning, with the whole first line.
  ///   - tail: its end; where no whole line stands there, the run has not ended.
  /// - Returns: `nil` where the first line is not that of a run.
  package init?(head: [UInt8], tail: [UInt8]) {
    let newline = UInt8(ascii: "\n")
    guard let end = head.firstIndex(of: newline), let first = JournalReader.record(in: head[..<end]),
      case .runStarted(let start) = first.record.event
    else { return nil }
    run = first.run
    self.start = start
    started = first.record.milliseconds
    guard tail.last == newline, let last = tail.split(separator: newline).last,
      let record = JournalReader.record(in: last)?.record,
      case .runEnded(let verdict, let time) = record.event
    else {
      self.end = nil
      return
    }
    self.end = End(verdict: verdict, at: record.milliseconds, milliseconds: time)
  }

  /// Whether there is something to go on with.
  package var isUnfinished: Bool { end?.verdict.isResumable ?? true }
}

extension Verdict {
  /// Whether a run that ended so can be gone on with.
  package var isResumable: Bool {
    switch self {
    case .failed, .stopped, .interrupted: true
    case .succeeded, .rolledBack, .undone, .rollbackIncomplete: false
    }
  }
}
