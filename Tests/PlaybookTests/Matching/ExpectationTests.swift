import Testing

import struct Playbook.Expectation

/// Whether a block of this mode matches what was printed.
func matches(_ mode: Expectation.Mode, _ block: String, _ printed: String) -> Bool {
  let lines = block.isEmpty ? [] : block.split(separator: "\n", omittingEmptySubsequences: false)
  let expectation = Expectation(mode: mode, lines: lines.map(String.init), line: 1)
  return expectation.compare(Array(printed.utf8)) == .matches
}

struct ExpectationTests {
  @Test(
    arguments: [
      ("a", "a\n"), ("a", "a"), ("a", "a  \t\r\n"), ("a  ", "a"), ("a", "\u{1b}[1;31ma\u{1b}[m\u{1b}[K\n"),
      ("a", "a \u{1b}[0m\r\n"), ("", ""), ("a\n", "a\n\n"), ("\na", "\na"), ("...", ""), ("...", "a\nb\n"),
      ("a\n...", "a"), ("a\n...\nc", "a\nc"), ("a\n...\nc", "a\nb\nb\nc"), ("...\nb\n...\nb", "b\nb"),
      ("...\n...", "x"), ("a[..]c", "ac"), ("a[..]c", "abc"), ("[..]b[..]b[..]", "abb"),
      ("[..]ab", "aab"), ("[..]", "..."), ("[..][..]", "x"), ("...\nb\nc\n...", "b\nb\nc\nd"),
    ])
  func `an exact block takes equal lines`(block: String, printed: String) {
    #expect(matches(.exact, block, printed))
  }

  @Test(arguments: [
    ("healthy", "unhealthy"), ("a", "a\n\n"), ("a\nb", "b\na"), ("", "\n"), ("[..]", ""), ("\n", ""),
    ("", "x"), ("a", ""),
    ("a\n...\na", "a"), ("...\nb", "b\nc"), ("ab[..]bc", "abc"), ("[..]b[..]b[..]", "b"), (" a", "a"),
    ("...\nb\n...\nb", "b"), ("a", "\u{1b}[2Ja"), ("é", "e\u{301}"), ("a", "A"), ("..", "..."), ("a[.]", "a"),
  ])
  func `an exact block refuses anything else`(block: String, printed: String) {
    #expect(!matches(.exact, block, printed))
  }

  @Test func `bytes that are no text match nothing but a wildcard`() {
    let printed: [UInt8] = [0x61, 0xff, 0x62]
    let literal = Expectation(mode: .exact, lines: ["a\u{fffd}b"], line: 1)
    #expect(literal.compare(printed) != .matches)
    #expect(Expectation(mode: .exact, lines: ["a[..]b"], line: 1).compare(printed) == .matches)
    #expect(Expectation(mode: .regex, lines: ["a.b"], line: 1).compare(printed) != .matches)
    #expect(
      Expectation(mode: .json, lines: ["\"a[..]b\""], line: 1).compare([0x22] + printed + [0x22]) != .matches)
  }

  @Test func `a contains block takes its lines in order with others between`() {
    #expect(matches(.contains, "a\nc", "x\na\nb\nc\ny\n"))
    #expect(matches(.contains, "s[..]g\n...\nb", "x\nstring\nb"))
    #expect(!matches(.contains, "c\na", "a\nb\nc"))
    #expect(!matches(.contains, "healthy", "unhealthy\nhealthy?"))
    #expect(!matches(.contains, "a\na", "a"))
    #expect(!matches(.contains, "", "a"))
  }

  @Test func `a regex block takes whole lines in order and to the end`() {
    #expect(matches(.regex, "a+\n...\n[0-9]{2}", "aa\nx\ny\n12\n"))
    #expect(!matches(.regex, "a+", "aab"))
    #expect(!matches(.regex, "a", "a\nb"))
    #expect(matches(.regex, "a|bc", "bc"))
    #expect(!matches(.regex, "a|bc", "ac"))
  }

  @Test func `lines against many wildcards take linear time`() {
    let block = Array(repeating: "...\na\n[..]a[..]", count: 100).joined(separator: "\n") + "\nb"
    let growth = growth(from: 1000) { count in
      let printed = Array(repeating: "a", count: count).joined(separator: "\n")
      return { #expect(!matches(.exact, block, printed)) }
    }
    #expect(growth < 9)
  }
}
