/// Paths as text.
package enum Path {
  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  package static func join(_ directory: String, _ path: String) -> String {
    path.hasPrefix("/") ? path : directory == "/" ? "/" + path : directory + "/" + path
  }
}
