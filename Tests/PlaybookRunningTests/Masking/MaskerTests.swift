import PlaybookRunning
import Testing

struct MaskerTests {
  private func masked(_ values: [String], _ text: String) -> String {
    String(decoding: Masker(hiding: values.map { Array($0.utf8) }).masked(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    (["hunter2"], "x hunter2 y", "x ******** y"),
    (["hunter2"], "hunter", "hunter"),
    (["hunter2", "hunter2-long"], "hunter2-long hunter2-lon", "******** ********-lon"),
    (["abcd", "bcdefg"], "abcdefg", "********"),
    (["abcd"], "abcdabcd", "****************"),
    (["aaaa"], "baaaaaab", "b********b"),
    (["two\nlines of it"], "a two\nlines of it b", "a ******** b"),
    (["two\nlines of it"], "- lines of it", "- ********"),
    (["line\n"], "line", "********"),
    (["true", "yes", "0", "abc", "TRUE", ""], "true yes 0 abc TRUE", "true yes 0 abc TRUE"),
    (["käse"], "käse", "********"),
    (["p@ss w/d"], "p%40ss%20w%2Fd p%40ss+w%2fd p@ss%20w/d p%40ss+w", "******** ******** ******** p%40ss+w"),
    (["a%41b"], "a%41b aAb a%2541b", "******** aAb ********"),
    (["secret"], "%%73ecret secre%74 %secre%7", "%******** ******** %secre%7"),
    (["hunter2"], "aHVudGVyMg== aHVudGVyMg", "******** ********"),
    (["hunter2"], "dXNlcjpodW50ZXIy dXM6aHVudGVyMg==", "dXNlcjp******** dXM6********"),
    ([">>>???~~~"], "Pj4-Pz8_fn5- Pj4+Pz8/fn5+", "******** ********"),
  ])
  func `a value is hidden in all its forms`(values: [String], text: String, shown: String) {
    #expect(masked(values, text) == shown)
  }

  @Test func `only what may become a match is held back`() {
    var masker = Masker(hiding: [Array("hunter2".utf8)])
    var shown: [String] = []
    for chunk in ["password: h", "un", "ter3 hunt", "er2", "!"] {
      shown.append(String(decoding: masker.mask(Array(chunk.utf8)[...]), as: UTF8.self))
    }
    shown.append(String(decoding: masker.flush(), as: UTF8.self))
    #expect(shown == ["password: ", "", "hunter3 ", "********", "!", ""])
  }

  @Test func `any chunking shows the same as the whole`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3_000 {
      let alphabet = Array("ab%64 \n+/=YWI".utf8)
      let values = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<Int.random(in: 4...7, using: &random)).map { _ in alphabet[Int.random(in: 0..<6, using: &random)]
        }
      }
      let text = (0..<40).flatMap { _ in
        Bool.random(using: &random)
          ? [alphabet.randomElement(using: &random) ?? 0] : values.randomElement() ?? []
      }
      let whole = Masker(hiding: values).masked(text)
      var masker = Masker(hiding: values)
      var shown: [UInt8] = []
      var rest = text[...]
      while !rest.isEmpty {
        let chunk = rest.prefix(Int.random(in: 1...5, using: &random))
        rest = rest.dropFirst(chunk.count)
        shown += masker.mask(chunk)
      }
      shown += masker.flush()
      #expect(shown == whole)
    }
  }

  @Test func `no plain value is left however values overlap`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let letter = { (random: inout SystemRandomNumberGenerator) in
        UInt8.random(in: 0x61...0x62, using: &random)
      }
      let values = (0..<3).map { _ in (0..<Int.random(in: 4...6, using: &random)).map { _ in letter(&random) }
      }
      let text = (0..<60).map { _ in letter(&random) }
      var isHidden = [Bool](repeating: false, count: text.count)
      for value in values {
        for start in 0...(text.count - value.count) where text[start...].starts(with: value) {
          for index in start..<(start + value.count) { isHidden[index] = true }
        }
      }
      let shown = Masker(hiding: values).masked(text)
      let plain = zip(text, isHidden).filter { !$0.1 }.map(\.0)
      #expect(shown.filter { $0 != 0x2a } == plain)
    }
  }

  @Test func `base64 that is wrapped is hidden over its line ends`() {
    let value = (0..<200).map { UInt8($0 % 90 + 33) }
    let start = Array(repeating: "QUJD", count: 15).joined()
    let inner = Masker(hiding: [value])
    let whole = base64(value)
    for width in [64, 76] {
      for end in ["\n", "\r\n"] {
        let text = wrapped(start + whole, width, end)
        #expect(String(decoding: inner.masked(Array(text.utf8)), as: UTF8.self) == start + "********\n")
      }
    }
  }

  private func wrapped(_ text: String, _ width: Int, _ end: String) -> String {
    var lines: [Substring] = []
    var rest = text[...]
    while !rest.isEmpty {
      lines.append(rest.prefix(width))
      rest = rest.dropFirst(width)
    }
    return lines.joined(separator: end) + "\n"
  }

  private func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 { text.append(index > group.count ? "=" : alphabet[bits >> (18 - 6 * index) & 63]) }
    }
    return text
  }
}
