package import Playbook

/// The files of one run, its owner's alone: the journal, the page, the exact scripts, and what steps left behind.
package struct RunDirectory: Sendable {
  /// Absolute.
  package let path: String
  package let id: RunID

  /// The directory of a run that is there.
  init(of id: RunID, in runs: String) {
    self.id = id
    path = runs + "/" + id.text
  }

  /// Creates the directory below the one of all runs, which is there.
  init(creating id: RunID, in runs: String) throws(PosixError) {
    self.init(of: id, in: runs)
    try Files.createDirectory(path)
    try Files.createDirectory(path + "/steps")
    try Files.createDirectory(path + "/state")
  }

  /// Writes the exact bytes of the scripts that may run; where that fails the directory goes, too.
  package func write(_ steps: [Step], of playbook: PlaybookSection) throws(PosixError) {
    do {
      for step in steps where !step.isManual {
        let file = try Files.create(script(of: step.id, in: playbook))
        try file.write(step.script.bytes)
        if let transcript = step.transcript {
          let driver = try Files.create(console(of: step.id, attempt: 1, in: playbook).driver)
          try driver.write(ConsoleJob.text(of: transcript))
        }
      }
    } catch {
      remove()
      throw error
    }
  }

  /// The events; a directory without it is no run's.
  package var journal: String { path + "/journal.jsonl" }

  /// Takes up room on disk where the journal itself cannot.
  var ballast: String { path + "/reserve" }

  /// The file a step's shell sources.
  func script(of step: StepID, in playbook: PlaybookSection) -> String {
    "\(path)/steps/\(name(step, playbook)).sh"
  }

  /// Whether the file that a step's shell would source is the page's block.
  package func holdsScript(of step: Step, in playbook: PlaybookSection) -> Bool {
    let bytes = try? Files.read(script(of: step.id, in: playbook), atMost: 1 << 28)
    return bytes == step.script.bytes
  }

  /// What an attempt printed, masked.
  package func output(of step: StepID, attempt: Int, in playbook: PlaybookSection) -> String {
    "\(path)/steps/\(name(step, playbook)).\(attempt).out"
  }

  /// What an attempt's keeper says about it.
  package func marks(of step: StepID, attempt: Int, in playbook: PlaybookSection) -> StepMarks {
    let base = "\(path)/steps/\(name(step, playbook)).\(attempt)"
    return StepMarks(opened: base + ".opened", status: base + ".status", witness: base + ".witness")
  }

  /// The file an attempt leaves its state in.
  package func state(of step: StepID, attempt: Int, in playbook: PlaybookSection) -> String {
    "\(path)/state/\(name(step, playbook)).\(attempt)"
  }

  /// What a console step's attempt is run with.
  func console(of step: StepID, attempt: Int, in playbook: PlaybookSection) -> ConsoleJob {
    let pipes = state(of: step, attempt: attempt, in: playbook)
    return ConsoleJob(
      driver: "\(path)/state/\(name(step, playbook)).console", statuses: pipes + ".statuses",
      answers: pipes + ".answers")
  }

  /// Such as `03-restart-api`; a file's name has 255 bytes at most, an id any number.
  private func name(_ step: StepID, _ playbook: PlaybookSection) -> String {
    let number = (playbook.steps.firstIndex { $0.id == step } ?? 0) + 1
    return (number < 10 ? "0" : "") + "\(number)-\(step.text.prefix(100))"
  }

  /// Removes everything: nothing has happened that somebody may ask for.
  package func remove() { try? Files.removeTree(path) }
}
