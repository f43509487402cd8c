import CPosix
package import Playbook

/// Where what a list has found is kept: the outline of a runbook and how its playbooks last went, each in one file a page in
/// the state directory. It only saves time: whatever is wrong with it, the pages and journals are read instead.
package struct OutlineFile {
  private let directory: String
  private let path: String
  private let reader: String

  /// `nil` where there is no place for it.
  package init?(of location: RunbookLocation) {
    guard let state = StateDirectory.path, let reader = System.buildName else { return nil }
    directory = state + "/outlines"
    path = directory + "/" + SHA256.hex(of: Array(location.page.utf8))
    self.reader = reader
  }

  package var memo: OutlineMemo? { read(path).flatMap { OutlineMemo(bytes: $0, reader: reader) } }

  package func keep(_ memo: OutlineMemo) { keep(memo.bytes(reader: reader), as: path) }

  package var lastRuns: LastRunMemo? { read(lastRunsPath).flatMap { LastRunMemo(bytes: $0, reader: reader) } }

  package func keep(_ lastRuns: LastRunMemo) { keep(lastRuns.bytes(reader: reader), as: lastRunsPath) }

  private var lastRunsPath: String { path + ".runs" }

  private func read(_ path: String) -> [UInt8]? { try? Files.read(path, atMost: OutlineFile.limit) }

  /// Puts it in the place of the last one, whole or not at all.
  private func keep(_ bytes: [UInt8], as path: String) {
    guard bytes.count <= OutlineFile.limit else { return }
    let new = "\(path).\(System.processID)"
    do {
      try Files.createTree(directory)
      try Files.create(new).write(bytes)
      if rename(new, path) < 0 { unlink(new) }
    } catch {
      unlink(new)
    }
  }

  /// In bytes; larger runbooks are read each time.
  private static let limit = 4 << 20
}
