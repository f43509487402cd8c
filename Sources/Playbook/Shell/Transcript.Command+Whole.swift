extension Transcript.Command {
  /// Whether the command certainly ends where its text does, with no quote, group or list left open, as far as that
  /// can be told at a glance; where it cannot, a shell must be asked.
  package var isSurelyWhole: Bool {
    var index = 0
    var word: [UInt8] = []
    var isPlain = true
    var last: UInt8 = .newline
    func endsWord() -> Bool { word.isEmpty || !isPlain || !Self.reserved.contains(word) }
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case .singleQuote, .doubleQuote:
        guard last != .dollar, let end = endOfQuote(byte, from: index) else { return false }
        index = end
        isPlain = false
      case .backslash:
        guard index < text.count else { return false }
        index += 1
        isPlain = false
      case .leftParenthesis, .rightParenthesis, .backtick: return false
      case .less where last == .less: return false
      case .hash where word.isEmpty && isPlain:
        index = text[index...].firstIndex(of: .newline) ?? text.count
        continue
      case .newline, .space, .tab, .semicolon, .ampersand, .pipe:
        guard endsWord() else { return false }
        (word, isPlain) = ([], true)
      default: word.append(byte)
      }
      if !byte.isShellBlank, byte != .newline { last = byte }
    }
    return endsWord() && last != .pipe && last != .ampersand
  }

  /// The index after a closing quote; nil where there is none or something in the quotes may hold further ones.
  private func endOfQuote(_ quote: UInt8, from start: Int) -> Int? {
    var index = start
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == quote { return index }
      guard quote == .doubleQuote else { continue }
      switch byte {
      case .backslash: index += 1
      case .backtick: return nil
      case .dollar where index < text.count && (text[index] == .leftParenthesis || text[index] == .leftBrace):
        return nil
      default: break
      }
    }
    return nil
  }

  private static let reserved = Set(
    [
      "if", "then", "elif", "else", "fi", "for", "while", "until", "do", "done", "case", "esac", "select",
      "function", "{", "}", "[[", "]]", "!", "time", "coproc",
    ].map { Array($0.utf8) })
}
