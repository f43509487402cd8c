// Past runs in words.
extension Wording {
  /// How long ago something was: to the minute at best.
  package static func age(_ milliseconds: Int64) -> String {
    let minutes = milliseconds / 60_000
    if minutes < 1 { return "less than a minute ago" }
    if minutes < 60 { return count(Int(minutes), "minute") + " ago" }
    if minutes < 48 * 60 { return count(Int(minutes / 60), "hour") + " ago" }
    return count(Int(minutes / 60 / 24), "day") + " ago"
  }

  /// A past run in `list`: `succeeded 3 hours ago`.
  package static func last(_ run: LastRun, now: Int64) -> String { "\(run.words) \(age(now - run.since))" }

  /// The line at a run's start about the last one that succeeded.
  package static func lastSuccess(at milliseconds: Int64, _ past: PastSteps, now: Int64) -> String {
    func names(_ steps: [StepID]) -> String { steps.map { "`\($0)`" }.joined(separator: ", ") }
    var text = "  last succeeded \(age(now - milliseconds))"
    if !past.changed.isEmpty { text += "; changed since: \(names(past.changed))" }
    if !past.neverRan.isEmpty { text += "; never ran: \(names(past.neverRan))" }
    return text
  }

  /// What became of an attempt whose end was not in the journal.
  static func found(_ finding: Event.Finding, _ step: Step?) -> String {
    switch finding.remains {
    case .notRun: "`\(finding.step)` was about to start and never did"
    case .finished: "`\(finding.step)` ended while nobody was there"
    case .inDoubt where step?.runsAgainInDoubt == true:
      "nobody knows how `\(finding.step)` ended; it may run twice, so it runs again"
    case .inDoubt: "nobody knows how `\(finding.step)` ended"
    }
  }

  /// Why a journal cannot be gone on with.
  package static func problem(_ problem: JournalProblem) -> String {
    switch problem {
    case .empty: "its journal holds no event: nothing was started"
    case .damaged(let line): "line \(line) of its journal is damaged"
    case .missing(let event, let line): "event \(event) is missing in its journal at line \(line)"
    case .unknown(let line, let field):
      "line \(line) of its journal is whole, but its `\(field)` means nothing to this version"
    case .unreadable(let reason): "its journal cannot be read: \(reason)"
    }
  }
}
