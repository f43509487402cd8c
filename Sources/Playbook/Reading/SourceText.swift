/// A page's bytes as text and lines, checked once: UTF-8, no NUL; line ends are LF.
package struct SourceText: Hashable, Sendable {
  /// What keeps a page from being read at all.
  package enum Problem: Error, Hashable {
    case notUTF8(Place)
    case nul(Place)
  }

  /// The page with LF line ends, without a BOM, its front matter blanked so that lines keep their numbers.
  package let bytes: [UInt8]
  /// The page's own lines, front matter included, without line ends.
  package let lines: [String]

  package init(_ page: [UInt8]) throws(Problem) {
    var text = page.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(page.dropFirst(3)) : page
    text = SourceText.withLineFeeds(text)
    if let offset = SourceText.firstBadByte(in: text) {
      throw .notUTF8(SourceText.place(of: offset, in: text))
    }
    if let offset = text.firstIndex(of: 0) { throw .nul(SourceText.place(of: offset, in: text)) }
    let pieces = text.split(omittingEmptySubsequences: false, whereSeparator: SourceText.endsLine)
    lines = pieces.map { String(decoding: $0, as: UTF8.self) }
    let hidden = SourceText.frontMatterCount(in: lines)
    let start = hidden == 0 ? 0 : min(pieces[hidden - 1].endIndex + 1, text.count)
    bytes = Array(repeating: UInt8(ascii: "\n"), count: hidden) + text[start...]
  }

  /// LF, and a lone CR as CommonMark has it.
  static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The text of a line, counted from 1; empty beyond the end.
  package func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// The page's lines between two, both included, as one text.
  package func text(from first: Int, through last: Int) -> String {
    first > last ? "" : (first...last).map(line).joined(separator: "\n")
  }

  static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == 0x0A { while result.last == 0x0D { result.removeLast() } }
      result.append(byte)
    }
    return result
  }

  /// YAML front matter: `---` on the first line up to the next `---` or `...`; not Markdown.
  static func frontMatterCount(in lines: [String]) -> Int {
    guard let first = lines.first, trimmedEnd(first) == "---" else { return 0 }
    guard let end = lines.dropFirst().firstIndex(where: { ["---", "..."].contains(trimmedEnd($0)) })
    else { return 0 }
    return end + 1
  }

  private static func trimmedEnd(_ line: String) -> String {
    var line = Substring(line)
    while let last = line.last, last == " " || last == "\t" { line.removeLast() }
    return String(line)
  }

  private static func firstBadByte(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var good = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      good += String(scalar).utf8.count
    }
    return good
  }

  private static func place(of offset: Int, in bytes: [UInt8]) -> Place {
    let before = bytes[..<offset]
    let line = before.count(where: endsLine) + 1
    let start = before.lastIndex(where: endsLine).map { $0 + 1 } ?? 0
    let column = bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return Place(line: line, column: column)
  }
}
