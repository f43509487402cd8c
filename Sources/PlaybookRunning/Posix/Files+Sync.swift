import CPosix

extension Descriptor {
  /// Afterwards all that was written is on disk. A failure is never to be tried again: what was lost by it is no
  /// longer known to be missing. `path` is for the message.
  func sync(_ path: String) throws(PosixError) {
    if cposix_sync(number) < 0 { throw PosixError("write to disk", on: path) }
  }
}

extension Files {
  /// Afterwards the names in a directory are on disk.
  static func syncDirectory(_ path: String) throws(PosixError) {
    try open(path, O_RDONLY | O_DIRECTORY).sync(path)
  }

  /// Waits until a file is on disk; `false` where it cannot be brought there.
  static func isOnDisk(_ path: String) -> Bool {
    guard let file = try? open(path, O_RDONLY) else { return false }
    return cposix_sync(file.number) == 0
  }

  /// Creates a directory and those above it that are missing, each on disk in the one above it.
  static func createTree(_ path: String) throws(PosixError) {
    if exists(path) { return }
    let parent = Path.parent(of: path)
    if parent != path { try createTree(parent) }
    do {
      try createDirectory(path)
    } catch {
      // Another run may need it, too.
      if error.code == EEXIST, isDirectory(path) { return }
      throw error
    }
    try syncDirectory(parent)
  }
}
