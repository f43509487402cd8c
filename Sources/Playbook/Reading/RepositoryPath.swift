/// Paths of a repository as text, relative to its root.
enum RepositoryPath {
  static func parent(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The directories around a file, its own first and the root, which is empty, last.
  static func directories(around path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return (0...parts.count).reversed().map { parts.prefix($0).joined(separator: "/") }
  }

  static func entry(_ name: String, of directory: String) -> String {
    directory.isEmpty ? name : directory + "/" + name
  }

  /// A path below a directory, without `.` and `..`; `nil` where it leads out of the repository.
  static func joined(_ path: String, below directory: String) -> String? {
    var parts = directory.split(separator: "/")
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// Where a link's path leads from a page: from the root if it starts with a slash.
  static func linked(_ path: String, from page: String) -> String? {
    joined(path, below: path.hasPrefix("/") ? "" : parent(of: page))
  }
}
