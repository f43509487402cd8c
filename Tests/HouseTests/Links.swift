import Foundation

/// The relative links of a Markdown page.
enum Links {
  /// Destinations of inline links outside of fences, without their anchors.
  static func relative(in file: SourceFile) -> [String] {
    var found: [String] = []
    var fence: Substring?
    for line in file.lines {
      let text = line.drop { $0 == " " || $0 == ">" }
      if let open = fence {
        if text.hasPrefix(open) { fence = nil }
      } else if text.hasPrefix("```") || text.hasPrefix("~~~") {
        fence = text.prefix { $0 == text.first }
      } else {
        found += destinations(in: text)
      }
    }
    return found
  }

  /// The links of a page that lead nowhere, or out of the repository.
  static func dead(in file: SourceFile) -> [String] {
    relative(in: file).filter { link in
      let folder = URL(filePath: SourceFile.root + "/" + file.path).deletingLastPathComponent()
      let place = folder.appending(path: link.removingPercentEncoding ?? link).standardizedFileURL.path
      return !place.hasPrefix(SourceFile.root + "/") || !FileManager.default.fileExists(atPath: place)
    }
  }

  private static func destinations(in line: Substring) -> [String] {
    line.components(separatedBy: "](").dropFirst().compactMap { rest in
      let link = rest.prefix { $0 != ")" && $0 != " " && $0 != "#" }.drop { $0 == "<" }
      let isElsewhere = link.isEmpty || link.contains("://") || link.hasPrefix("mailto:")
      return isElsewhere ? nil : String(link.last == ">" ? link.dropLast() : link)
    }
  }
}
