extension ShellScanner {
  /// Reads a word; empty where none starts.
  mutating func scanWord(_ context: ShellContext) -> ShellWord {
    let start = index
    if let word = scanPlainWord() { return word }
    var text = ShellText()
    while let byte = current {
      if byte == .less || byte == .greater {
        if peek(1) == .leftParenthesis {
          scanProcessSubstitution(into: &text)
        } else if context == .splitting, byte == .less, let placeholder = anglePlaceholder(wordStart: start) {
          add(.placeholder(placeholder))
          index = placeholder.range.upperBound
          text.isLiteral = false
        } else {
          break
        }
      } else if byte == .leftParenthesis, index > start, isExtendedPattern(bytes[index - 1]) {
        scanPatternGroup(context, into: &text)
      } else if byte.isShellMeta {
        break
      } else {
        if byte == .leftBrace, context == .splitting { notePlaceholderInBraces() }
        scanPiece(context, into: &text)
      }
    }
    return ShellWord(
      position: position(start), range: start..<index, literal: text.isLiteral ? text.string : nil,
      isQuoted: text.isQuoted)
  }

  /// Reads a word in which nothing means anything to a shell, as most are.
  private mutating func scanPlainWord() -> ShellWord? {
    var stop = index
    while stop < end, bytes[stop].isPlainInWord { stop += 1 }
    guard stop > index, stop == end || bytes[stop].endsPlainWord else { return nil }
    let range = index..<stop
    index = stop
    return ShellWord(
      position: position(range.lowerBound), range: range, literal: string(range), isQuoted: false)
  }

  /// Reads one character, quotation or expansion that is not between double quotes.
  mutating func scanPiece(_ context: ShellContext, into text: inout ShellText) {
    guard let byte = current else { return }
    switch byte {
    case .backslash:
      if let next = peek(1), next != .newline {
        text.bytes.append(next)
        text.isQuoted = true
      }
      index = min(index + 2, end)
    case .singleQuote:
      index += 1
      scanSingleQuoted(into: &text)
    case .doubleQuote:
      index += 1
      scanDoubleQuoted(into: &text)
    case .dollar: scanDollar(context, into: &text)
    case .backtick: scanBackticks(into: &text)
    default:
      if byte.startsCharacter, context != .quoted { bare.append(index) }
      text.bytes.append(byte)
      index += 1
    }
  }

  /// Reads one character or expansion between double quotes or in a here-document.
  mutating func scanQuotedPiece(into text: inout ShellText) {
    guard let byte = current else { return }
    switch byte {
    case .backslash:
      switch peek(1) {
      case .newline: break
      case .dollar, .backtick, .doubleQuote, .backslash, .rightBrace: text.bytes.append(bytes[index + 1])
      case let next?: text.bytes += [byte, next]
      case nil: text.bytes.append(byte)
      }
      index = min(index + 2, end)
    case .dollar: scanDollar(.quoted, into: &text)
    case .backtick: scanBackticks(into: &text)
    default:
      text.bytes.append(byte)
      index += 1
    }
  }

  /// Reads to the end of `'…'`, its first quote being read already.
  mutating func scanSingleQuoted(into text: inout ShellText) {
    text.isQuoted = true
    while let byte = current {
      index += 1
      if byte == .singleQuote { return }
      text.bytes.append(byte)
    }
  }

  /// Reads to the end of `"…"`, its first quote being read already.
  mutating func scanDoubleQuoted(into text: inout ShellText) {
    text.isQuoted = true
    while let byte = current {
      if byte == .doubleQuote {
        index += 1
        return
      }
      scanQuotedPiece(into: &text)
    }
  }

  /// Reads `$'…'`; its escapes stay as written, so that it counts as literal only without them.
  private mutating func scanEscapedQuotation(into text: inout ShellText) {
    text.isQuoted = true
    index += 2
    while let byte = current {
      if byte == .singleQuote {
        index += 1
        return
      }
      if byte == .backslash {
        text.isLiteral = false
        text.bytes.append(byte)
        index += 1
      }
      if let escaped = current {
        text.bytes.append(escaped)
        index += 1
      }
    }
  }

  /// Reads what a `$` starts.
  mutating func scanDollar(_ context: ShellContext, into text: inout ShellText) {
    let start = index
    var isRead = true
    switch peek(1) {
    case .leftParenthesis:
      isRead = nested { scanner in
        if scanner.peek(2) == .leftParenthesis, scanner.isArithmetic(from: start + 3) {
          scanner.index += 3
          scanner.scanArithmetic()
        } else {
          scanner.index += 2
          scanner.subshell { $0.scanCommands(until: .parenthesis) }
        }
      }
    case .leftBrace:
      isRead = nested { $0.scanParameter(context) }
    case .singleQuote where context != .quoted:
      return scanEscapedQuotation(into: &text)
    case .doubleQuote where context != .quoted:
      index += 2
      return scanDoubleQuoted(into: &text)
    case let next? where next.startsShellName:
      index = nameEnd(from: start + 1)
      addExpansion(start, string(start + 1..<index), .plain, isEmptyMissing: false, context)
    case let next? where next.isASCIIDigit || "@*#?$!-".utf8.contains(next):
      index += 2
    default:
      isRead = false
    }
    if isRead { text.isLiteral = false } else { index = start + 1 }
    text.bytes += bytes[start..<index]
  }

  mutating func addExpansion(
    _ start: Int, _ name: String, _ operation: ShellExpansion.Operation, isEmptyMissing: Bool,
    _ context: ShellContext
  ) {
    add(
      .expansion(
        ShellExpansion(
          position: position(start), range: start..<index, name: name, operation: operation,
          isEmptyMissing: isEmptyMissing, isUnquoted: context == .splitting)))
  }
}
