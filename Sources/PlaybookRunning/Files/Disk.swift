import CPosix
package import Playbook

/// The few questions the runner asks the file system.
package enum Disk {
  /// The path without symbolic links, or `nil` where there is nothing.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The permission bits and the type.
  package static func mode(of path: String) -> UInt32? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt32(status.st_mode) : nil
  }

  package static func isDirectory(_ path: String) -> Bool {
    mode(of: path).map { mode_t($0) & mode_t(S_IFMT) == mode_t(S_IFDIR) } ?? false
  }

  /// Whether the path itself is a symbolic link, wherever that leads.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && mode_t(status.st_mode) & mode_t(S_IFMT) == mode_t(S_IFLNK)
  }

  package static var workingDirectory: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// A small regular file's bytes.
  package static func file(_ path: String) throws(PageProblem) -> [UInt8] {
    try read(path, limit: 1 << 20) { (_) throws(PageProblem) in }
  }

  /// A regular file's bytes. It is opened without blocking, so that a FIFO cannot hold the caller up.
  static func read(
    _ path: String, limit: Int, checking check: (UInt32) throws(PageProblem) -> Void
  ) throws(PageProblem) -> [UInt8] {
    let file = cposix_open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0)
    guard file >= 0 else { throw PageProblem(reason: "cannot be opened: \(words(cposix_errno()))") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw PageProblem(reason: "cannot be read: \(words(cposix_errno()))")
    }
    switch mode_t(status.st_mode) & mode_t(S_IFMT) {
    case mode_t(S_IFREG): break
    case mode_t(S_IFDIR): throw PageProblem(reason: "is a directory")
    case mode_t(S_IFIFO): throw PageProblem(reason: "is a FIFO, not a file")
    default: throw PageProblem(reason: "is not a regular file")
    }
    try check(UInt32(status.st_mode))
    if status.st_size > limit { throw PageProblem(reason: "is larger than \(limit >> 20) MiB") }
    return try rest(of: file, expecting: Int(status.st_size), limit: limit)
  }

  /// What an open file holds: in one piece where its size is what it said.
  private static func rest(of file: Int32, expecting size: Int, limit: Int) throws(PageProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: bytes.isEmpty ? size + 1 : 1 << 16) { buffer, filled in
        count = CPosix.read(file, buffer.baseAddress, buffer.count)
        filled = max(0, count)
      }
      if count < 0 {
        if cposix_errno() == EINTR { continue }
        throw PageProblem(reason: "cannot be read: \(words(cposix_errno()))")
      }
      if count == 0 { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if bytes.count > limit { throw PageProblem(reason: "is larger than \(limit >> 20) MiB") }
    }
  }

  static func words(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0).lowercased() } ?? "error \(number)"
  }
}
