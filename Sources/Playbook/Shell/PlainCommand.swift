/// Commands that no bash can misread: one line of words, each of plain characters or within plain quotes.
package enum PlainCommand {
  /// Whether a script is one, so that nobody needs to ask whether bash can read it.
  package static func holds(_ script: [UInt8]) -> Bool {
    var quote: UInt8?
    var isFirst = true
    var word: [UInt8] = []
    for byte in script.last == newline ? script.dropLast() : script[...] {
      switch (byte, quote) {
      case (apostrophe, apostrophe), (doubleQuote, doubleQuote): quote = nil
      case (0x20...0x7E, apostrophe): break
      // What is expanded, and the character that takes others their meaning.
      case (UInt8(ascii: "$"), doubleQuote), (UInt8(ascii: "`"), doubleQuote),
        (UInt8(ascii: "\\"), doubleQuote):
        return false
      case (0x20...0x7E, doubleQuote): break
      case (apostrophe, nil), (doubleQuote, nil):
        quote = byte
        if isFirst { word.append(byte) }
      case (UInt8(ascii: " "), nil), (UInt8(ascii: "\t"), nil):
        if isFirst, !word.isEmpty {
          isFirst = false
          if isSpecial(word) { return false }
        }
      case (UInt8(ascii: "a")...UInt8(ascii: "z"), nil), (UInt8(ascii: "A")...UInt8(ascii: "Z"), nil),
        // `+`, `,`, `-`, `.`, `/`, digits, `:`
        (0x2B...0x3A, nil), (UInt8(ascii: "="), nil), (UInt8(ascii: "@"), nil), (UInt8(ascii: "_"), nil),
        (UInt8(ascii: "%"), nil):
        if isFirst { word.append(byte) }
      default: return false
      }
    }
    return quote == nil && !word.isEmpty && !(isFirst && isSpecial(word))
  }

  private static let (newline, apostrophe, doubleQuote) = (
    UInt8(ascii: "\n"), UInt8(ascii: "'"), UInt8(ascii: "\"")
  )

  /// Whether a first word is read as another than the name of a command.
  private static func isSpecial(_ word: [UInt8]) -> Bool {
    word.contains(UInt8(ascii: "="))
      || ShellReservedWord(rawValue: String(decoding: word, as: UTF8.self)) != nil
  }
}
