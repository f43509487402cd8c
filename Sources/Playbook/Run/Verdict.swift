/// How a whole run ended, and the exit status that says so.
package enum Verdict: Hashable, Sendable {
  case succeeded, failed, rolledBack, rollbackIncomplete, stopped
  /// Undone later, all of it: what was asked for.
  case undone
  /// A signal, and no rollback chosen afterwards.
  case interrupted(signal: Int32)

  package var name: String {
    switch self {
    case .succeeded: "succeeded"
    case .failed: "failed"
    case .rolledBack, .undone: "rolled-back"
    case .rollbackIncomplete: "rollback-incomplete"
    case .stopped: "stopped"
    case .interrupted: "interrupted"
    }
  }

  package var exitStatus: Int32 {
    switch self {
    case .succeeded, .undone: 0
    case .failed: 1
    case .stopped: 4
    case .rolledBack: 5
    case .rollbackIncomplete: 6
    case .interrupted(let signal): 128 + signal
    }
  }
}
