extension Event {
  /// What is known when an attempt starts.
  package struct AttemptStart: Hashable, Sendable {
    package let kind: Step.Kind.Name
    package let sha256: String
    /// Of the step's shell; 0 where none could be started.
    package let process: ProcessIdentity
    /// Absolute, where the attempt starts; its rollback starts there, too.
    package let directory: String

    package init(kind: Step.Kind.Name, sha256: String, process: ProcessIdentity, directory: String) {
      self.kind = kind
      self.sha256 = sha256
      self.process = process
      self.directory = directory
    }
  }

  /// A process that no other one is taken for, even if it gets the same number.
  package struct ProcessIdentity: Hashable, Sendable {
    package let pid: Int32
    /// Its start, in a unit of the system's own; 0 where it is not known.
    package let started: UInt64
    /// The id of the machine's start that it belongs to; empty where it is not known.
    package let boot: String

    package init(pid: Int32, started: UInt64, boot: String) {
      self.pid = pid
      self.started = started
      self.boot = boot
    }
  }
}
