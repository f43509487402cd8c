/// A page's bytes as lines, checked once: UTF-8, no NUL; line ends are LF.
package struct SourceText: Hashable, Sendable {
  /// What keeps a page from being read at all.
  package enum Problem: Error, Hashable {
    case notUTF8(Place)
    case nul(Place)
  }

  /// The file's own bytes.
  package let original: [UInt8]
  /// What libcmark reads: the front matter blanked, so that lines keep their numbers.
  let markdown: [UInt8]
  /// The lines that a lone carriage return ends, which CommonMark takes for a line end and a shell does not.
  let loneReturns: Set<Int>
  /// The offset in `text` of the first NUL, and of the first byte that belongs to no character.
  private let firstNUL: Int?
  private let firstBad: Int?
  /// The page with LF line ends, without a BOM.
  private let text: [UInt8]
  /// Whether the page holds a tab anywhere.
  let hasTabs: Bool
  /// The numbers of the lines that hold `{#`, in order.
  let linesHoldingID: [Int]
  /// The offset of each line in `text`, and of the end.
  private let starts: [Int]

  package init(_ page: [UInt8]) throws(Problem) {
    self.init(unchecked: page)
    if let firstNUL, firstNUL < firstBad ?? .max { throw .nul(place(of: firstNUL)) }
    if let firstBad { throw .notUTF8(place(of: firstBad)) }
  }

  /// A page that may hold anything, only for showing where it stops being text.
  package init(unchecked page: [UInt8]) {
    var text = page
    var returns: Set<Int> = []
    var scan = Scan(page)
    if scan.hasReturns || page.starts(with: [0xEF, 0xBB, 0xBF]) {
      (text, returns) = SourceText.normalized(page)
      scan = Scan(text)
    }
    original = page
    self.text = text
    starts = scan.starts
    firstNUL = scan.firstNUL
    firstBad = scan.firstBad
    hasTabs = scan.hasTabs
    linesHoldingID = scan.linesHoldingID
    loneReturns = returns
    let hidden = SourceText.frontMatterCount(text, scan.starts)
    markdown =
      hidden == 0 ? text : Array(repeating: UInt8(ascii: "\n"), count: hidden) + text[scan.starts[hidden]...]
  }

  /// A page with a BOM or carriage returns: its text, and the lines that lone returns end.
  private static func normalized(_ page: [UInt8]) -> (text: [UInt8], returns: Set<Int>) {
    var text: [UInt8] = []
    text.reserveCapacity(page.count)
    var line = 1
    var returns: Set<Int> = []
    var index = page.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < page.count {
      var byte = page[index]
      index += 1
      if byte == 0x0D {
        byte = 0x0A
        if index < page.count, page[index] == 0x0A { index += 1 } else { returns.insert(line) }
      }
      text.append(byte)
      if byte == 0x0A { line += 1 }
    }
    return (text, returns)
  }

  /// How many lines the page has.
  var lineCount: Int { starts.count - 1 }

  /// The bytes of a line, counted from 1, without its end; empty beyond the page.
  func lineBytes(_ number: Int) -> ArraySlice<UInt8> {
    guard number > 0, number <= lineCount else { return [] }
    let line = text[starts[number - 1]..<starts[number]]
    return line.last == 0x0A ? line.dropLast() : line
  }

  /// The text of a line, counted from 1; empty beyond the page.
  package func line(_ number: Int) -> String { String(decoding: lineBytes(number), as: UTF8.self) }

  /// How many code points stand before a fence's content on its line.
  func indent(of content: some Sequence<UInt8>, at line: Int) -> Int {
    max(0, lineBytes(line).codePoints - content.codePoints)
  }

  /// YAML front matter: `---` on the first line up to the next `---` or `...`; not Markdown.
  private static func frontMatterCount(_ text: [UInt8], _ starts: [Int]) -> Int {
    func isRule(_ line: Int, _ marks: [String]) -> Bool {
      guard marks.contains(where: { $0.utf8.first == text[starts[line]] }) else { return false }
      var bytes = text[starts[line]..<starts[line + 1]]
      while let last = bytes.last, last == 0x0A || last.isShellBlank { bytes.removeLast() }
      return marks.contains { bytes.elementsEqual($0.utf8) }
    }
    guard starts.count > 1, text.first == UInt8(ascii: "-"), isRule(0, ["---"]) else { return 0 }
    for line in 1..<(starts.count - 1) where isRule(line, ["---", "..."]) { return line + 1 }
    return 0
  }

  private func place(of offset: Int) -> Place {
    let line = starts.dropFirst().firstIndex { offset < $0 } ?? starts.count
    return Place(line: line, column: text[starts[line - 1]..<offset].codePoints + 1)
  }
}

extension Sequence<UInt8> {
  /// How many code points these bytes of UTF-8 are.
  var codePoints: Int { count { $0 & 0xC0 != 0x80 } }
}
