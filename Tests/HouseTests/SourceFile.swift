import Foundation

/// A file of this repository and its text.
struct SourceFile: Equatable, Sendable {
  /// Relative to the repository.
  let path: String
  let text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  var name: String { String(path.split(separator: "/").last ?? "") }
  var folders: [Substring] { path.split(separator: "/").dropLast() }
  /// The lines of code: without line comments.
  var code: [Substring] { lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") } }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Every text file but what tools leave behind.
  static let all: [SourceFile] = {
    let left: Set = [".build", ".git", ".swiftpm", "__pycache__"]
    guard let walk = FileManager.default.enumerator(atPath: root) else { return [] }
    var files: [SourceFile] = []
    while let path = walk.nextObject() as? String {
      if left.contains((path as NSString).lastPathComponent) { walk.skipDescendants() }
      if let data = FileManager.default.contents(atPath: root + "/" + path),
        let text = String(validating: data, as: UTF8.self)
      {
        files.append(SourceFile(path: path, text: text))
      }
    }
    return files.sorted { $0.path < $1.path }
  }()

  static func all(under folder: String, ending suffix: String = "") -> [SourceFile] {
    all.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(suffix) }
  }
}
