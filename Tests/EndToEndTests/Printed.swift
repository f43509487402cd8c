/// What a command printed, as a case writes it down.
enum Printed {
  static let noNewline = "\\ no newline at the end"

  /// Lines with every control character but the tab shown as its picture (ESC is `␛`, CR is `␍`).
  static func lines(of bytes: [UInt8], directory: String) -> [String] {
    guard !bytes.isEmpty else { return [] }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      line(String(decoding: $0, as: UTF8.self), directory: directory)
    }
    if lines.last == "" { lines.removeLast() } else { lines.append(noNewline) }
    return lines
  }

  /// The line with every time (`0.2s`, `3m 05s`) replaced by `0.0s`.
  static func withoutTimes(_ line: String) -> String {
    var words: [String] = []
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let isInner = { (character: Character) in character.isLetter || character.isNumber }
      let start = word.firstIndex(where: isInner) ?? word.endIndex
      let end = word.lastIndex(where: isInner).map(word.index(after:)) ?? start
      guard isTime(word[start..<end]) else {
        words.append(String(word))
        continue
      }
      if words.last == "0.0s" { words.removeLast() }
      words.append(word[..<start] + "0.0s" + word[end...])
    }
    return words.joined(separator: " ")
  }

  /// Digits, perhaps with a point, and `s`, `m` or `h`.
  private static func isTime(_ word: Substring) -> Bool {
    guard let unit = word.last, "smh".contains(unit), word.first?.isNumber == true else { return false }
    return word.dropLast().allSatisfy { $0.isNumber || $0 == "." }
  }

  private static func line(_ text: String, directory: String) -> String {
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<9, 10..<32: visible.append(Unicode.Scalar(0x2400 + scalar.value) ?? scalar)
      case 127: visible.append("␡")
      default: visible.append(scalar)
      }
    }
    return replacing(directory, in: String(visible), with: "$CASE")
  }

  private static func replacing(_ name: String, in text: String, with word: String) -> String {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    let name = Array(name.utf8)
    while let byte = rest.first {
      if rest.starts(with: name) {
        result += Array(word.utf8)
        rest = rest.dropFirst(name.count)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
