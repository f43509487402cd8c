import CPosix

/// The few things the runner does with files.
package enum Files {
  /// Reads a regular file whole; a FIFO or device is refused without waiting for it.
  package static func read(_ path: String, atMost limit: Int) throws(PosixError) -> [UInt8] {
    let file = try open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    var size: Int64 = 0
    switch cposix_is_regular(file.number, &size) {
    case 1: break
    case 0: throw PosixError("read", on: path, code: EISDIR)
    default: throw PosixError("read", on: path)
    }
    if size > Int64(limit) { throw PosixError("read", on: path, code: EFBIG) }
    return try read(file, size: size, atMost: limit, on: path)
  }

  /// Reads to the end; `size` is what to expect, `path` is for the message. A read that asks for more than is
  /// expected and brings just that has seen the end of a regular file.
  static func read(
    _ file: borrowing Descriptor, size: Int64, atMost limit: Int, on path: String
  ) throws(PosixError) -> [UInt8] {
    var bytes: [UInt8] = []
    let expected = Int(clamping: size)
    while true {
      let missing = max(0, expected - bytes.count)
      let wanted = max(4096, min(1 << 20, missing + 1, limit - bytes.count + 1))
      let piece: [UInt8]
      do { piece = try file.read(atMost: wanted) } catch {
        throw PosixError("read", on: path, code: error.code)
      }
      if piece.isEmpty { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if bytes.count > limit { throw PosixError("read", on: path, code: EFBIG) }
      if piece.count == missing, missing < wanted { return bytes }
    }
  }

  /// Opens close-on-exec.
  package static func open(_ path: String, _ flags: Int32, mode: UInt16 = 0o600) throws(PosixError)
    -> Descriptor
  {
    let number = cposix_open(path, flags | O_CLOEXEC, mode_t(mode))
    if number < 0 { throw PosixError("open", on: path) }
    return Descriptor(owning: number)
  }

  /// Creates a file of its owner's alone, whatever the umask; that it exists is an error.
  package static func create(_ path: String, _ flags: Int32 = 0) throws(PosixError) -> Descriptor {
    let file = try open(path, O_WRONLY | O_CREAT | O_EXCL | flags)
    if fchmod(file.number, 0o600) < 0 { throw PosixError("protect", on: path) }
    return file
  }

  /// Creates a directory of its owner's alone, whatever the umask.
  package static func createDirectory(_ path: String) throws(PosixError) {
    if mkdir(path, 0o700) < 0 || chmod(path, 0o700) < 0 { throw PosixError("create directory", on: path) }
  }

  /// The path without links, `.` and `..`.
  package static func realPath(_ path: String) throws(PosixError) -> String {
    guard let resolved = realpath(path, nil) else { throw PosixError("resolve", on: path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The names in a directory, sorted by their bytes, without `.` and `..`.
  package static func list(_ path: String) throws(PosixError) -> [String] {
    guard let directory = opendir(path) else { throw PosixError("list", on: path) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file, or a directory with all that is in it; links are removed, never followed.
  package static func removeTree(_ path: String) throws(PosixError) {
    let kind = cposix_kind(path, false)
    if kind < 0 { throw PosixError("remove", on: path) }
    if kind == cposix_kind_directory.rawValue {
      for name in try list(path) { try removeTree(path + "/" + name) }
      if rmdir(path) < 0 { throw PosixError("remove", on: path) }
    } else if unlink(path) < 0 {
      throw PosixError("remove", on: path)
    }
  }

  /// The current directory.
  package static func currentDirectory() throws(PosixError) -> String {
    guard let path = getcwd(nil, 0) else { throw PosixError("find the current directory") }
    defer { free(path) }
    return String(cString: path)
  }

  /// The first executable of this name on a PATH, as an absolute path.
  package static func executable(named name: String, on path: String) -> String? {
    for directory in path.split(separator: ":") where directory.hasPrefix("/") {
      let candidate = "\(directory)/\(name)"
      let isFile = cposix_kind(candidate, true) == cposix_kind_file.rawValue
      if isFile, access(candidate, X_OK) == 0 { return candidate }
    }
    return nil
  }
}
