import CPosix

// What the runner asks the file system; where it cannot tell, the answer is no.
extension Files {
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether the path itself is a symbolic link, wherever that leads.
  static func isLink(_ path: String) -> Bool { cposix_kind(path, false) == cposix_kind_link.rawValue }

  /// What is at a path in a directory without links: itself, or where a link there leads; `nil` for nothing.
  static func resolvedEntry(_ path: String) -> String? {
    let kind = cposix_kind(path, false)
    if kind < 0 { return nil }
    return kind == cposix_kind_link.rawValue ? try? realPath(path) : path
  }

  package static func isDirectory(_ path: String) -> Bool {
    cposix_kind(path, true) == cposix_kind_directory.rawValue
  }

  /// A file's size in bytes; `nil` where there is none.
  static func size(_ path: String) -> Int64? {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : nil
  }

  /// Whether everyone may put a file of theirs in the place of one that is in this directory.
  static func isOpenToEveryone(_ directory: String) -> Bool {
    var status = stat()
    guard stat(directory, &status) == 0 else { return false }
    return mode_t(status.st_mode) & 0o1002 == 0o0002
  }
}
