/// Paths as text. They are taken apart by their bytes: a slash is one whatever follows it.
package enum Path {
  package static func parent(of path: String) -> String {
    guard let last = path.utf8.lastIndex(of: slash) else { return "." }
    return last == path.startIndex ? "/" : String(path[..<last])
  }

  package static func name(of path: String) -> String {
    let bytes = path.utf8
    guard let last = bytes.lastIndex(where: { $0 != slash }) else { return path }
    let upToLast = bytes[...last]
    let first = upToLast.lastIndex(of: slash).map { bytes.index(after: $0) } ?? bytes.startIndex
    return String(path[first..<upToLast.endIndex])
  }

  package static func join(_ directory: String, _ path: String) -> String {
    if path.utf8.first == slash { return path }
    return directory == "/" ? "/" + path : directory + "/" + path
  }

  /// A path as its root sees it; it must lie there.
  static func relative(_ path: String, to root: String) -> String {
    String(path.utf8.dropFirst(root == "/" ? 1 : root.utf8.count + 1)) ?? path
  }

  private static let slash = UInt8(ascii: "/")
}
