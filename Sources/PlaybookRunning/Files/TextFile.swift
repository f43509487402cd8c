import CPosix
package import Playbook

/// Reads a file that a person wrote, whole, or says in words why not.
package enum TextFile {
  /// - Parameter limit: in bytes.
  package static func read(_ path: String, atMost limit: Int = 1 << 20) throws(PageProblem) -> [UInt8] {
    try read(path, atMost: limit) { (_) throws(PageProblem) in }
  }

  /// `check` gets the permissions of the very file that is read. It is opened without blocking, so that a FIFO
  /// cannot hold the caller up.
  static func read(
    _ path: String, atMost limit: Int, checking check: (mode_t) throws(PageProblem) -> Void
  ) throws(PageProblem) -> [UInt8] {
    let file: Descriptor
    do {
      file = try Files.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    } catch {
      throw PageProblem(reason: "cannot be opened: \(error.reason.lowercased())")
    }
    var status = stat()
    guard fstat(file.number, &status) == 0 else {
      throw PageProblem(reason: "cannot be read: \(PosixError("read").reason.lowercased())")
    }
    switch mode_t(status.st_mode) & mode_t(S_IFMT) {
    case mode_t(S_IFREG): break
    case mode_t(S_IFDIR): throw PageProblem(reason: "is a directory")
    case mode_t(S_IFIFO): throw PageProblem(reason: "is a FIFO, not a file")
    default: throw PageProblem(reason: "is not a regular file")
    }
    try check(mode_t(status.st_mode))
    do {
      return try Files.read(file, size: Int64(status.st_size), atMost: limit, on: path)
    } catch {
      if error.code == EFBIG { throw PageProblem(reason: "is larger than \(limit >> 20) MiB") }
      throw PageProblem(reason: "cannot be read: \(error.reason.lowercased())")
    }
  }
}
