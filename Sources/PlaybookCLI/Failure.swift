import Playbook

/// Why a command ends early: what to say and with which status.
struct Failure: Error {
  let status: Int32
  let message: String
  /// What is wrong with the page itself, for a command that lists problems.
  var diagnostic: Diagnostic?

  /// The command line is wrong, no runbook was found, or no playbook has that name.
  static func usage(_ message: String) -> Failure { Failure(status: 2, message: "error: \(message)\n") }

  static func usage(_ problem: UsageProblem) -> Failure { usage(displayed(problem.message)) }

  /// The runbook cannot be read, or the playbook is unsafe to run.
  static func unsafe(_ message: String) -> Failure { Failure(status: 3, message: message) }

  /// There is no bash to run the steps.
  static let noBash = unsafe("error: no `bash` on PATH, which runs the steps\n")

  /// The run's files cannot be written; no step is started without them.
  static func journal(_ message: String) -> Failure { Failure(status: 7, message: "error: \(message)\n") }

  /// Another run of the playbook is under way.
  static func running(_ message: String) -> Failure { Failure(status: 8, message: "error: \(message)\n") }

  /// Ctrl-C and its like before there was anything to record.
  static let interrupted = Failure(status: 130, message: "interrupted\n")

  /// A person is needed.
  static func person(_ message: String) -> Failure { Failure(status: 4, message: message) }
}
