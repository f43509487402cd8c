extension Case {
  /// Reads a document; `nil` where there is no info string that this reader knows.
  init(reading document: String) throws(CaseError) {
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let heading = lines[0].drop { $0 == "#" }
    guard heading.hasPrefix(" "), heading.contains(where: { $0 != " " }), heading.count < lines[0].count
    else {
      throw CaseError(line: 1, words: "the first line must be a heading that says what the case proves")
    }
    title = String(heading.drop { $0 == " " })
    var at = 1
    while at < lines.count {
      guard let fence = Fence(opening: lines[at]) else {
        copies += Self.copies(lines[at])
        at += 1
        continue
      }
      let start = at + 1
      guard let end = lines[start...].firstIndex(where: fence.isClosed(by:)) else {
        throw CaseError(line: at + 1, words: "this fence is never closed")
      }
      try read(fence, lines: lines, range: start..<end)
      at = end + 1
    }
    if commands.isEmpty { throw CaseError(line: 1, words: "the case has no command") }
  }

  /// What a line `<!-- copies PATH… -->` names.
  private static func copies(_ line: String) -> [String] {
    let words = line.split(separator: " ").map(String.init)
    guard words.count > 3, words[0] == "<!--", words[1] == "copies", words.last == "-->" else { return [] }
    return Array(words[2...].dropLast())
  }

  private mutating func read(_ fence: Fence, lines: [String], range: Range<Int>) throws(CaseError) {
    for (name, value) in fence.attributes {
      switch name {
      case "file", "mode", "any-time": break
      case "needs": needs.append(value)
      default: throw CaseError(line: range.lowerBound, words: "unknown attribute `\(name)`")
      }
    }
    if let path = fence.attributes["file"] {
      let mode = Int(fence.attributes["mode"] ?? "644", radix: 8) ?? 0o644
      let isNew = !files.contains { $0.path == path }
      let text = lines[range].map { $0 + "\n" }.joined()
      files.append(File(path: path, text: text, mode: mode, before: isNew ? 0 : commands.count))
    } else if fence.language == "console" {
      let first = commands.count
      try readConsole(lines: lines, range: range)
      guard fence.attributes["any-time"] != nil else { return }
      for index in first..<commands.count { commands[index].acceptsAnyTime = true }
    }
  }

  private mutating func readConsole(lines: [String], range: Range<Int>) throws(CaseError) {
    var at = range.lowerBound
    while at < range.upperBound {
      guard lines[at].hasPrefix("$ ") else {
        throw CaseError(line: at + 1, words: "a console block starts with a command")
      }
      let line = at + 1
      var text = [String(lines[at].dropFirst(2))]
      at += 1
      while at < range.upperBound, lines[at].hasPrefix("> ") || lines[at] == ">" {
        text.append(String(lines[at].dropFirst(2)))
        at += 1
      }
      let start = at
      while at < range.upperBound, !lines[at].hasPrefix("$ ") { at += 1 }
      var output = Array(lines[start..<at])
      var status = 0
      if let last = output.last, last.hasPrefix("? "), let number = Int(last.dropFirst(2)) {
        status = number
        output.removeLast()
      }
      commands.append(
        Command(
          line: line, text: text.joined(separator: "\n"), output: output, status: status, range: start..<at))
    }
  }
}
