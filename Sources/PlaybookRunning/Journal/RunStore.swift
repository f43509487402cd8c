import CPosix

/// The runs that are kept in a state directory.
package struct RunStore: Sendable {
  /// The state directory, absolute.
  package let state: String

  package init(state: String) { self.state = state }

  var runs: String { state + "/runs" }

  var locks: String { state + "/locks" }

  /// Every run that has a journal, in the order of their ids, which is that of their beginnings.
  package func ids() throws(PosixError) -> [RunID] {
    guard Files.exists(runs) else { return [] }
    return try Files.list(runs).compactMap { RunID($0) }.filter { Files.exists(directory(of: $0).journal) }
  }

  /// The names that look like runs', in the same order, without a look at what they hold; none where none can be read.
  package func names() -> [RunID] { ((try? Files.list(runs)) ?? []).compactMap { RunID($0) } }

  package func directory(of id: RunID) -> RunDirectory { RunDirectory(of: id, in: runs) }

  /// A new directory, for a run or for what is thrown away afterwards.
  package func create(for playbook: String, at wallMilliseconds: Int64) throws(PosixError) -> RunDirectory {
    try Files.createTree(runs)
    var attempts = 0
    while true {
      do {
        return try RunDirectory(
          creating: RunID(playbook: playbook, wallMilliseconds: wallMilliseconds), in: runs)
      } catch {
        // Two runs of one second may draw the same letters.
        attempts += 1
        guard error.code == EEXIST, attempts < 100 else { throw error }
      }
    }
  }

  /// Removes a run with all that is kept of it. Only its journal makes a directory a run's, so that goes first.
  package func remove(_ id: RunID) throws(PosixError) {
    let directory = directory(of: id)
    try Files.removeTree(directory.journal)
    try Files.removeTree(directory.path)
  }
}
