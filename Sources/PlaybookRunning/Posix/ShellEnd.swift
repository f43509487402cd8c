/// How a step's shell ended.
package struct ShellEnd: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    case exit(UInt8)
    case signal(Int32)
    /// The keeper could not mark the beginning, so nothing of the script has run.
    case notOpened(PosixError)
    /// bash itself could not be executed.
    case notStarted(PosixError)
    /// Its keeper was killed before it opened the gate: nothing of the script has run.
    case neverBegun
    /// Its keeper was killed and has left no status.
    case unheard
    /// The shell could not be ended.
    case unknown
  }

  /// How far the script came: the second witness of success.
  package enum Completeness: Hashable, Sendable {
    /// It was read to its end or called `exit`.
    case complete
    /// An error ended it: errexit, `${NAME:?…}`, an unset variable.
    case endedByError
    /// The saved state could not be restored, and nothing of the script ran.
    case notRestored
    /// Nothing was heard of its end: it `exec`ed something, was killed, or stopped executing (`set -n`).
    case replaced
  }

  package let status: Status
  /// Whether all that it printed has come; not so where the keeper was killed after it had left the status.
  package let isHeardOut: Bool
  /// The shell was ended because its time was up.
  package let timedOut: Bool
  package let completeness: Completeness
  /// The script's line that failed or called `exit`, from 1, where the shell tells it.
  package let line: Int?
  package let startDirectory: String
  /// `stateOut` holds a whole state, as far as can be told now.
  package let stateSaved: Bool
  /// Variables and functions that could not be carried over.
  package let stateLost: [String]
  /// Variables that were not saved since they hold a secret.
  package let stateHidden: [String]
  /// What could not be ended.
  package let survivors: [Leftover]
  /// From the opening of the gate to the end of the shell.
  package let duration: Duration

  /// The two witnesses of success: status 0, and a script that came to its end.
  package var succeeded: Bool { status == .exit(0) && completeness == .complete && !timedOut }
}
