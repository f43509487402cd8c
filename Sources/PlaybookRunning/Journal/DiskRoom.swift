import CPosix

/// Room on disk behind the end of a file, so that what must be written later can be.
struct DiskRoom: ~Copyable {
  /// What the room is for.
  private let path: String
  /// A file that takes up the room where the file system cannot keep it for another one.
  private let ballast: String
  private var usesBallast = false

  init(for path: String, ballast: String) {
    self.path = path
    self.ballast = ballast
  }

  /// Keeps so many bytes, of which those that are kept already count.
  mutating func keep(_ count: Int64, of file: borrowing Descriptor, after length: Int64) throws(PosixError) {
    if !usesBallast {
      if cposix_reserve(file.number, length, count) == 0 { return }
      switch cposix_errno() {
      case EOPNOTSUPP, ENOTSUP, ENOSYS, EINVAL: usesBallast = true
      default: throw PosixError("keep room on disk for", on: path)
      }
    }
    try fill(Int(count))
  }

  /// Gives the ballast up; whether there was any.
  mutating func release() -> Bool { usesBallast && truncate(ballast, 0) == 0 }

  private func fill(_ count: Int) throws(PosixError) {
    if let size = Files.size(ballast), size >= count { return }
    do {
      if !Files.exists(ballast) { _ = try Files.create(ballast) }
      let file = try Files.open(ballast, O_WRONLY | O_TRUNC)
      try file.write([UInt8](repeating: 0x20, count: count))
      try file.sync(ballast)
    } catch {
      truncate(ballast, 0)
      throw PosixError("keep room on disk for", on: path, code: error.code)
    }
  }
}
