import CPosix

/// The Markdown files below a directory.
package enum MarkdownFiles {
  /// Their paths in the order of their names; hidden directories and what package managers leave behind are passed over,
  /// and links are not followed.
  package static func below(_ directory: String) throws(PosixError) -> [String] {
    var files: [String] = []
    for name in try Files.list(directory) where !name.hasPrefix(".") && name != "node_modules" {
      let path = Path.join(directory, name)
      let kind = cposix_kind(path, false)
      if kind == cposix_kind_directory.rawValue {
        files += try below(path)
      } else if kind == cposix_kind_file.rawValue, isMarkdown(name) {
        files.append(path)
      }
    }
    return files
  }

  private static func isMarkdown(_ name: String) -> Bool {
    [".md", ".markdown"].contains { name.lowercased().hasSuffix($0) }
  }
}
