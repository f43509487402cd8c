package import Playbook

/// The files of one run, its owner's alone: the exact scripts and what passed steps left behind.
package struct RunDirectory: Sendable {
  /// Absolute.
  package let path: String
  package let id: RunID

  /// Creates the directory `runs/<run id>` below the state directory.
  package init(creating id: RunID, in state: String) throws(PosixError) {
    self.id = id
    path = state + "/runs/" + id.text
    try RunDirectory.createTree(state + "/runs")
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
      }
    } catch {
      remove()
      throw error
    }
  }

  /// The file a step's shell sources.
  func script(of step: StepID, in playbook: PlaybookSection) -> String {
    "\(path)/steps/\(name(step, playbook)).sh"
  }

  /// The file an attempt leaves its state in.
  func state(of step: StepID, attempt: Int, in playbook: PlaybookSection) -> String {
    "\(path)/state/\(name(step, playbook)).\(attempt)"
  }

  /// Such as `03-restart-api`; a file's name has 255 bytes at most, an id any number.
  private func name(_ step: StepID, _ playbook: PlaybookSection) -> String {
    let number = (playbook.steps.firstIndex { $0.id == step } ?? 0) + 1
    return (number < 10 ? "0" : "") + "\(number)-\(step.text.prefix(100))"
  }

  /// Removes everything; nobody needs it once the run is over.
  package func remove() { try? Files.removeTree(path) }

  private static func createTree(_ path: String) throws(PosixError) {
    if Files.exists(path) { return }
    let parent = Path.parent(of: path)
    if parent != path { try createTree(parent) }
    try Files.createDirectory(path)
  }
}
