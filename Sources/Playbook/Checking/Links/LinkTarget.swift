/// Where a relative link leads: to a path of the repository, and to a part of what is there.
struct LinkTarget {
  /// Relative to the repository; `nil` where it leads out of it.
  let path: String?
  /// Whether it starts with `/`.
  let isRooted: Bool
  let fragment: String?

  /// `nil` where it is no plain path: a template of a page generator.
  init?(_ destination: String, from page: String) {
    if destination.hasPrefix("~") || destination.hasPrefix("@") { return nil }
    for mark in ["{", "$", "<", "%7B%7B"] where destination.contains(mark) { return nil }
    let beforeFragment = destination.prefix { $0 != "#" }
    let path = beforeFragment.prefix { $0 != "?" }
    fragment =
      beforeFragment.endIndex == destination.endIndex
      ? nil : RelativeLink.percentDecoded(destination[beforeFragment.endIndex...].dropFirst())
    isRooted = path.hasPrefix("/")
    guard let decoded = RelativeLink.percentDecoded(path) else { return nil }
    self.path =
      decoded.isEmpty
      ? page : LinkTarget.joined(decoded, below: decoded.hasPrefix("/") ? "" : LinkTarget.parent(of: page))
  }

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
}
