/// A command that a page names in a code span or a table's cell.
struct CommandInWords {
  let command: StatedCommand
  let text: String
  let place: Place

  /// Those of a passage, in order; `tools` are the programs that a cell without a code span may start with.
  static func all(in passage: PageText.Passage, of source: SourceText, tools: Set<String>) -> [CommandInWords]
  {
    let isTable = CommandInWords.isTable(passage, source)
    let lines = passage.lines.map(source.lineBytes)
    guard isTable || lines.contains(where: { $0.contains(.backtick) }) else { return [] }
    var found: [CommandInWords] = []
    let scan = PassageScan(passage.lines, in: source)
    for span in scan.codeSpans {
      let stated = commands(in: span.text, at: span.place).filter { tools.contains($0.command.key.tool) }
      if !stated.isEmpty, isTable || !isWarnedOf(scan.words(before: span)) { found += stated }
    }
    if isTable {
      for line in passage.lines { found += cells(source.lineBytes(line), line, tools) }
    }
    return found
  }

  /// Those that have no other one beside them that does the same: several ways in one passage are a choice.
  static func alone(in passage: PageText.Passage, of source: SourceText, tools: Set<String>)
    -> [CommandInWords]
  {
    let all = all(in: passage, of: source, tools: tools)
    if all.count < 2 { return all }
    let choices = Dictionary(grouping: Set(all.map(\.command)), by: \.key)
    return all.filter { words in
      !(choices[words.command.key] ?? []).prefix(50).contains {
        $0 != words.command && $0.means(words.command)
      }
    }
  }

  private static func commands(in text: String, at place: Place) -> [CommandInWords] {
    let text = text.hasPrefix("$ ") ? String(text.dropFirst(2)) : text
    guard text.utf8.contains(.space), !["<", "…", "...", "{", "["].contains(where: text.contains) else {
      return []
    }
    let script = ShellScript(scanning: text)
    return script.facts.compactMap { fact in
      guard case .command(let command) = fact, command.wrapped.allSatisfy({ $0.literal != nil }),
        !command.wrapped.dropFirst().contains(where: { $0.literal.map(isBlank) ?? false }),
        let stated = StatedCommand(command.wrapped.compactMap(\.literal))
      else { return nil }
      let written = command.wrapped.map { script.source($0.range) }.joined(separator: " ")
      return CommandInWords(command: stated, text: written, place: place)
    }
  }

  /// Whether a word stands for any other: `NAME:TAG`, `your-host`, `api-xxx`, `/path/to/it`. A signal, a branch's head and a
  /// method of HTTP are themselves.
  private static func isBlank(_ word: String) -> Bool {
    let lower = word.lowercased()
    if ["xxx", "your-", "your_", "path/to"].contains(where: lower.contains) { return true }
    let pieces = word.split { !$0.isLetter }
    return !pieces.isEmpty && !word.hasPrefix("-")
      && pieces.allSatisfy { piece in
        piece.utf8.count > 1 && piece.allSatisfy(\.isUppercase) && !meant.contains(String(piece))
      }
  }

  private static let meant: Set<String> = [
    "INT", "TERM", "KILL", "HUP", "QUIT", "STOP", "CONT", "USR", "SIGINT", "SIGTERM", "SIGKILL", "SIGHUP",
    "SIGQUIT", "SIGUSR", "HEAD", "GET", "POST", "PUT", "PATCH", "DELETE", "INPUT", "OUTPUT", "FORWARD",
    "ACCEPT", "DROP", "REJECT", "NS", "MX", "TXT", "SOA", "CNAME", "AAAA", "README", "RUNBOOK",
  ]

  /// Whether the words before a code span say that it is not to be run, or was once.
  private static func isWarnedOf(_ before: String) -> Bool {
    let sentence = before.split(separator: ". ").last.map { Array($0.lowercased().utf8) } ?? []
    return warnings.contains { sentence[...].offset(of: $0) != nil }
  }

  private static let warnings: [[UInt8]] = [
    "never", "not ", "n't", "n’t", "instead of", "rather than", "avoid", "without", "unlike", "no longer",
    "used to", "formerly", "once was",
  ].map { Array($0.utf8) }

  /// Whether a paragraph is a table: rows with a row of dashes below the first.
  private static func isTable(_ passage: PageText.Passage, _ source: SourceText) -> Bool {
    guard passage.lines.count > 1 else { return false }
    let second = source.lineBytes(passage.lines.lowerBound + 1)
    return second.contains(.pipe) && second.contains(.hyphen)
      && second.allSatisfy { $0.isShellBlank || "|-:>".utf8.contains($0) }
  }

  /// The cells of a row that hold nothing but a command and are no code span.
  private static func cells(_ bytes: ArraySlice<UInt8>, _ line: Int, _ tools: Set<String>) -> [CommandInWords]
  {
    var found: [CommandInWords] = []
    for cell in bytes.split(separator: .pipe) {
      let text = cell.drop(while: \.isShellBlank)
      if text.contains(.backtick) { continue }
      let tool = String(decoding: text.prefix { !$0.isShellBlank }, as: UTF8.self)
      guard tools.contains(tool) || tool == "docker-compose" else { continue }
      let place = Place(line: line, column: bytes[..<text.startIndex].codePoints + 1)
      found += commands(in: String(decoding: text, as: UTF8.self).trimmed, at: place)
    }
    return found
  }
}
