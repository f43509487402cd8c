/// Finds the script's line that failed in what bash says about it; never a line that may be wrong.
struct FailingLine {
  private let lines: [[UInt8]]

  init(script: [UInt8]) {
    lines = script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Array(line.drop { $0 == 0x20 || $0 == 0x09 }.reversed().drop { $0 == 0x20 || $0 == 0x09 }.reversed())
    }
  }

  /// The line of the command that ends at `line`, for what bash 5 and bash 3.2 count differently.
  func line(at line: Int, inSubshell inner: Int?) -> Int? {
    guard lines.indices.contains(line - 1) else { return nil }
    let text = lines[line - 1]
    // The end of a compound command: the failure was somewhere in it.
    if text.first == UInt8(ascii: ")") {
      guard let inner, inner < line else { return nil }
      return self.line(at: inner, inSubshell: nil)
    }
    // What ends with its subshell failed in front of the parenthesis.
    if text.last == UInt8(ascii: ")"), let inner, inner < line, Self.closes(text) {
      return self.line(at: inner, inSubshell: nil)
    }
    for closer in ["}", "done", "fi", "esac", ";;"] where text.starts(with: closer.utf8) { return nil }
    // bash 3.2 gives a compound command's first line for what fails in it.
    for (opener, closer) in [
      ("for ", "done"), ("while ", "done"), ("until ", "done"), ("if ", "fi"), ("case ", "esac"), ("{", "}"),
    ]
    where text.starts(with: opener.utf8) && !text.reversed().starts(with: closer.utf8.reversed()) {
      return nil
    }
    if let start = startOfHereDocument(endingAt: line) { return firstLine(of: start) }
    return firstLine(of: line)
  }

  /// Whether the line closes a parenthesis of a line above it.
  private static func closes(_ text: [UInt8]) -> Bool {
    text.count { $0 == UInt8(ascii: ")") } > text.count { $0 == UInt8(ascii: "(") }
  }

  /// A command's first line, when it is continued by backslashes or as a pipeline.
  private func firstLine(of line: Int) -> Int {
    var line = line
    while line > 1 {
      let above = lines[line - 2]
      let continues =
        above.last == UInt8(ascii: "\\")
        || (above.last == UInt8(ascii: "|") && above.dropLast().last != UInt8(ascii: "|"))
      guard continues else { break }
      line -= 1
    }
    return line
  }

  private func startOfHereDocument(endingAt line: Int) -> Int? {
    let delimiter = lines[line - 1]
    guard !delimiter.isEmpty, !delimiter.contains(0x20) else { return nil }
    for candidate in stride(from: line - 1, to: 0, by: -1) {
      let text = lines[candidate - 1]
      guard let marker = text.indices.dropLast().first(where: { text[$0] == 0x3C && text[$0 + 1] == 0x3C })
      else { continue }
      let word = text[(marker + 2)...].drop {
        $0 == 0x2D || $0 == 0x20 || $0 == 0x27 || $0 == 0x22 || $0 == 0x5C
      }
      if word.starts(with: delimiter) { return candidate }
    }
    return nil
  }

  /// The line in bash's own last message, `SCRIPT: line 3: NAME: words`, for errors that no trap hears of.
  static func line(inOutput tail: [UInt8], of script: String) -> Int? {
    let prefix = Array("\(script): ".utf8)
    let pieces = tail.split(separator: UInt8(ascii: "\n"))
    guard let message = pieces.last(where: { $0.starts(with: prefix) }) else { return nil }
    // The word is in the operator's language; the number after it is not.
    let rest = message.dropFirst(prefix.count)
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let number = rest[..<colon].split(separator: UInt8(ascii: " ")).last ?? []
    return Int(String(decoding: number, as: UTF8.self))
  }
}
