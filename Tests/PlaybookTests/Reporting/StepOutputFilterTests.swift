import Playbook
import Testing

struct StepOutputFilterTests {
  private func filtered(_ bytes: [UInt8], chunks: Int = .max) -> [UInt8] {
    var filter = StepOutputFilter(margin: "| ")
    var shown: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = rest.prefix(Int.random(in: 1...max(1, min(chunks, rest.count))))
      rest = rest.dropFirst(chunk.count)
      shown += filter.filter(chunk)
    }
    return shown + filter.finish()
  }

  @Test(arguments: [
    ("", ""), ("a\nb", "| a\n| b\n"), ("\n\n", "| \n| \n"), ("a\r\nb\r\r\n", "| a\n| b\n"),
    ("10%\r20%\r\n", "| 10%\n| 20%\n"), ("\rx\r", "| x\n"),
    ("\u{1b}[31mred\u{1b}[0m.\n", "| \u{1b}[31mred\u{1b}[0m.\n"),
    ("\u{1b}[31mred\nstill\u{1b}[m\n", "| \u{1b}[31mred\u{1b}[0m\n| \u{1b}[31mstill\u{1b}[0m\n"),
    ("a\u{1b}[8mhidden\u{1b}[1;8;4mx", "| ahidden\u{1b}[1;4mx\u{1b}[0m\n"),
    ("a\u{1b}[38;5;8mgrey\u{1b}[38;2;8;8;8mx", "| a\u{1b}[38;5;8mgrey\u{1b}[38;2;8;8;8mx\u{1b}[0m\n"),
    ("a\u{1b}[08mx\u{1b}[8:1my", "| axy\n"),
    ("a\u{1b}[2J\u{1b}[1;1H\u{1b}[?25l\u{1b}[>4;1mb", "| ab\n"),
    ("a\u{1b}]0;title\u{7}b\u{1b}]8;;http://x\u{1b}\\c", "| abc\n"),
    ("a\u{1b}Pq#0\n\u{1b}\\b\u{1b}_x\u{1b}\\c\u{1b}^x\u{1b}\\d\u{1b}Xx\u{1b}\\e", "| abcde\n"),
    ("a\u{1b}(0b\u{1b}#8c\u{1b}cd\u{1b}7e\u{1b}", "| abcde\n"),
    ("a\u{9b}2Jb\u{9d}0;t\u{9c}c\u{90}x\u{9c}d\u{85}e\u{9b}31mf", "| abcde\u{1b}[31mf\u{1b}[0m\n"),
    ("a\u{8}\u{7}\u{7f}\0b\tc", "| ab\tc\n"),
    ("a\u{202e}b\u{feff}", "| aU+202EbU+FEFF\n"),
    ("a\u{1b}]0;never closed\nb", "| a\n| b\n"),
    ("a\u{1b}[3\nb", "| a\n| b\n"), ("a\u{1b}\u{1b}[31mb", "| a\u{1b}[31mb\u{1b}[0m\n"),
  ])
  func `colours pass and nothing else does`(printed: String, shown: String) {
    #expect(String(decoding: filtered(Array(printed.utf8)), as: UTF8.self) == shown)
  }

  @Test func `bytes that are no text are shown by number`() {
    #expect(filtered([0x61, 0x9b, 0x32, 0x4a, 0xe2, 0x82]) == Array("| a\\x9b2J\\xe2\\x82\n".utf8))
  }

  @Test func `a line is shown before it ends`() {
    var filter = StepOutputFilter(margin: "> ")
    #expect(filter.filter(Array("Password: ".utf8)[...]) == Array("> Password: ".utf8))
    #expect(!filter.isAtLineStart)
    #expect(filter.finish() == [0x0a])
    #expect(filter.isAtLineStart)
  }

  @Test func `any chunking shows the same, and no escape but a colour`() {
    let pieces: [[UInt8]] = [
      [0x1b], [0x1b, 0x5b], [0x5b], [0x5d], [0x50], [0x5c], [0x6d], [0x38], [0x33], [0x31], [0x3b], [0x0a],
      [0x0d], [0x07],
      [0xc2], [0x9b], [0x9d], [0x9c], [0xe2], [0x80], [0xae], [0x28], [0x30], [0x41],
      [0x1b, 0x5b, 0x33, 0x31, 0x6d],
    ]
    for _ in 0..<5_000 {
      let printed = (0..<Int.random(in: 0...30)).flatMap { _ in pieces.randomElement() ?? [] }
      let shown = filtered(printed)
      #expect(filtered(printed, chunks: 4) == shown)
      #expect(isSafe(shown), "\(printed)")
    }
  }

  /// Whether every line has its margin, ends without colour, and each ESC is a whole colour code without concealment.
  private func isSafe(_ shown: [UInt8]) -> Bool {
    if shown.isEmpty { return true }
    guard shown.last == 0x0a else { return false }
    for line in shown.dropLast().split(separator: 0x0a, omittingEmptySubsequences: false) {
      guard line.starts(with: Array("| ".utf8)) else { return false }
      var isColoured = false
      for part in line.split(separator: 0x1b, omittingEmptySubsequences: false).dropFirst() {
        guard part.first == 0x5b, let end = part.firstIndex(of: 0x6d) else { return false }
        let parameters = part[(part.startIndex + 1)..<end]
        guard parameters.allSatisfy({ 0x30...0x3b ~= $0 }), !parameters.elementsEqual([0x38]) else {
          return false
        }
        // A `0` takes back whatever stands before it.
        isColoured = parameters.split(separator: 0x3b).last.map { !$0.elementsEqual([0x30]) } ?? false
      }
      if isColoured || line.contains(where: { $0 < 0x20 && $0 != 0x1b && $0 != 0x09 }) { return false }
    }
    return true
  }
}
