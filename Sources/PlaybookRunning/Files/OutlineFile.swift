import CPosix
package import Playbook

/// Where the memo of a runbook's outline is kept: one file a page in the state directory. It only saves time:
/// whatever is wrong with it, the page is read instead.
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

  package var memo: OutlineMemo? {
    guard let bytes = try? Files.read(path, atMost: OutlineFile.limit) else { return nil }
    return OutlineMemo(bytes: bytes, reader: reader)
  }

  /// Puts it in the place of the last one, whole or not at all.
  package func keep(_ memo: OutlineMemo) {
    let bytes = memo.bytes(reader: reader)
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
