/// Paths of a repository as text, relative to its root.
enum RepositoryPath {
  static func parent(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
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
