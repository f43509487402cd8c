extension Event {
  /// Who goes on with a run, what for, and what the run was found in.
  package struct Resumption: Hashable, Sendable {
    package enum Purpose: String, Hashable, Sendable {
      /// To bring it to its verdict.
      case resume
      /// To run the rollbacks that have not passed.
      case undo
    }

    package let purpose: Purpose
    package let operatorName: String
    package let host: String
    package let bash: String
    /// Of the runner.
    package let pid: Int32
    /// `nil` where every attempt that had started has its end in the journal.
    package let found: Finding?

    package init(
      purpose: Purpose, operatorName: String, host: String, bash: String, pid: Int32, found: Finding?
    ) {
      self.purpose = purpose
      self.operatorName = operatorName
      self.host = host
      self.bash = bash
      self.pid = pid
      self.found = found
    }
  }

  /// What became of an attempt that started and whose end is not in the journal.
  package struct Finding: Hashable, Sendable {
    package enum Remains: String, Hashable, Sendable {
      /// Its gate was never opened: nothing of it has run.
      case notRun = "not-run"
      /// It ended with nobody there, and its keeper left the status; its end is the next event.
      case finished
      /// Nobody knows.
      case inDoubt = "in-doubt"
    }

    package let step: StepID
    package let attempt: Int
    package let remains: Remains

    package init(step: StepID, attempt: Int, remains: Remains) {
      self.step = step
      self.attempt = attempt
      self.remains = remains
    }
  }
}
