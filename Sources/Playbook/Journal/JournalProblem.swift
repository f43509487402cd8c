/// Why a journal cannot be gone on with.
package enum JournalProblem: Error, Hashable, Sendable {
  /// It ends before the run's first event.
  case empty
  /// A line before the last one is not as it was written; counted from 1.
  case damaged(line: Int)
  /// Between two lines that are whole something is missing, or stands twice: the event that should be here.
  case missing(event: Int, line: Int)
  /// The line is whole, and what it says is none of our events.
  case unknown(line: Int, field: String)
  case unreadable(reason: String)
}
