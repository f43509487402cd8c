/// Scripts that no bash can misread: comments and lines of words, each of plain characters or within plain quotes.
package struct PlainScript {
  private var quote: UInt8?
  private var isInComment = false
  private var startsWord = true
  /// The first word of a line as far as it was read, each quoted part of it as its opening quote alone; `nil` behind it.
  private var first: [UInt8]? = []

  /// Whether a script is one, so that nobody needs to ask whether bash can read it.
  package static func holds(_ script: [UInt8]) -> Bool {
    var state = PlainScript()
    return script.allSatisfy { state.take($0) } && state.quote == nil && state.endWord()
  }

  /// Whether it is still one with this byte.
  private mutating func take(_ byte: UInt8) -> Bool {
    if isInComment, byte != .newline { return true }
    if let quote { return takeQuoted(byte, in: quote) }
    defer { startsWord = byte.isShellBlank || byte == .newline }
    switch byte {
    case .newline:
      isInComment = false
      defer { first = [] }
      return endWord()
    case .space, .tab: return first?.isEmpty == true || endWord()
    case .hash:
      isInComment = startsWord
      return startsWord
    case .singleQuote, .doubleQuote:
      quote = byte
      first?.append(byte)
      return true
    default:
      first?.append(byte)
      return byte.isASCIILetter || byte.isASCIIDigit || "+,-./:=@_%".utf8.contains(byte)
    }
  }

  private mutating func takeQuoted(_ byte: UInt8, in mark: UInt8) -> Bool {
    if byte == mark {
      quote = nil
      return true
    }
    // What is expanded between double quotes, and the character that takes others their meaning.
    return 0x20...0x7E ~= byte && (mark == .singleQuote || !"$`\\".utf8.contains(byte))
  }

  /// A line's first word must not be read as another than the name of a command.
  private mutating func endWord() -> Bool {
    defer { first = nil }
    guard let first else { return true }
    return !first.contains(.equals)
      && ShellReservedWord(first[...]) == nil
  }
}
