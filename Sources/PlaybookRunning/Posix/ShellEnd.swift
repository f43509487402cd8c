/// How a step's shell ended.
package struct ShellEnd: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    case exit(UInt8)
    case signal(Int32)
    /// The keeper could not mark the beginning, so nothing of the script has run.
    case notOpened(PosixError)
    /// bash itself could not be executed.
    case notStarted(PosixError)
    /// The shell could not be ended, or its keeper was killed.
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
  /// The shell was ended because its time was up.
  package let timedOut: Bool
  package let completeness: Completeness
  /// The script's line that failed or called `exit`, from 1, where the shell tells it.
  package let line: Int?
  package let startDirectory: String
  /// `stateOut` holds a whole state.
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
