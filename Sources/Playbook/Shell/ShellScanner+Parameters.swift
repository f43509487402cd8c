extension ShellScanner {
  /// Reads `${…}`, to the end where it is not closed.
  mutating func scanParameter(_ context: ShellContext) {
    let start = index
    index += 2
    var isLength = false
    if current == .hash, let next = peek(1), next.startsShellName {
      isLength = true
      index += 1
    }
    let nameStart = index
    index = nameEnd(from: index)
    var name: String? = index > nameStart ? string(nameStart..<index) : nil
    if name == nil { skipSpecialParameter() }
    if current == .leftBracket {
      name = nil
      scanSubscript()
    }
    var isColon = false
    if current == UInt8(ascii: ":"), let next = peek(1), "-=?+".utf8.contains(next) {
      isColon = true
      index += 1
    }
    let mark = current
    let isPhrase = mark.map { "-=?+".utf8.contains($0) } ?? false
    if isPhrase { index += 1 }
    let isClosedAtOnce = mark == .rightBrace
    let phrase = scanPhrase(context, quotesCount: context != .quoted || !isPhrase)
    if mark == UInt8(ascii: "?") {
      // Words for a person are prose.
      while let last = bare.last, last >= phrase.range.lowerBound { bare.removeLast() }
    }
    guard let name else { return }
    let operation: ShellExpansion.Operation =
      switch mark {
      case _ where isLength: .transformed
      case UInt8(ascii: "?"): .required(phrase)
      case .hyphen: .default(phrase)
      case .equals: .assignDefault(phrase)
      case UInt8(ascii: "+"): .alternative(phrase)
      default: isClosedAtOnce ? .plain : .transformed
      }
    addExpansion(start, name, operation, isEmptyMissing: isColon, context)
    if case .assignDefault = operation { addSetter(name, .expansion, at: start, from: index) }
  }

  /// Skips `!name`, a number or a sign like `@`.
  private mutating func skipSpecialParameter() {
    guard let byte = current else { return }
    if byte == UInt8(ascii: "!") {
      index = nameEnd(from: index + 1)
    } else if byte.isASCIIDigit {
      while let digit = current, digit.isASCIIDigit { index += 1 }
    } else if "@*#?$-".utf8.contains(byte) {
      index += 1
    }
  }

  private mutating func scanSubscript() {
    var open = 0
    var text = ShellText()
    while let byte = current {
      if byte == .rightBrace { return }
      if byte == .leftBracket { open += 1 }
      if byte == .rightBracket { open -= 1 }
      if byte == .leftBracket || byte == .rightBracket {
        index += 1
        if open == 0 { return }
      } else {
        scanPiece(.whole, into: &text)
      }
    }
  }

  /// Reads what stands before the closing brace, and the brace.
  private mutating func scanPhrase(_ context: ShellContext, quotesCount: Bool) -> ShellPhrase {
    let start = index
    var text = ShellText()
    while let byte = current, byte != .rightBrace {
      if quotesCount {
        scanPiece(context, into: &text)
      } else if byte == .doubleQuote {
        index += 1
        scanDoubleQuoted(into: &text)
      } else {
        scanQuotedPiece(into: &text)
      }
    }
    let phrase = ShellPhrase(text: text.string, range: start..<index)
    index = min(index + 1, end)
    return phrase
  }
}
