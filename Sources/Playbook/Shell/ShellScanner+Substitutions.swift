extension ShellScanner {
  /// Reads `` `…` ``: its commands end at the next backtick that has no backslash before it.
  mutating func scanBackticks(into text: inout ShellText) {
    let start = index
    text.isLiteral = false
    var close = index + 1
    while close < end, bytes[close] != .backtick { close += bytes[close] == .backslash ? 2 : 1 }
    close = min(close, end)
    index += 1
    _ = nested { $0.subshell { $0.limited(to: close) { $0.scanCommands(until: .end) } } }
    index = min(close + 1, end)
    text.bytes += bytes[start..<index]
  }

  /// Reads `<(…)` or `>(…)`.
  mutating func scanProcessSubstitution(into text: inout ShellText) {
    let start = index
    text.isLiteral = false
    index += 2
    _ = nested { $0.subshell { $0.scanCommands(until: .parenthesis) } }
    text.bytes += bytes[start..<index]
  }

  /// Reads with a nearer end, and with here-documents of its own.
  mutating func limited(to limit: Int, _ body: (inout ShellScanner) -> Void) {
    let outerEnd = end
    let outerDocuments = hereDocuments
    hereDocuments = []
    end = limit
    body(&self)
    end = outerEnd
    hereDocuments = outerDocuments
  }

  func isExtendedPattern(_ byte: UInt8) -> Bool { "?*+@!".utf8.contains(byte) }

  /// Reads the parentheses of `@(a|b)`.
  mutating func scanPatternGroup(_ context: ShellContext, into text: inout ShellText) {
    let start = index
    var open = 0
    text.isLiteral = false
    repeat {
      switch current {
      case .leftParenthesis:
        open += 1
        index += 1
      case .rightParenthesis:
        open -= 1
        index += 1
      case nil, .newline: return
      default:
        var inner = ShellText()
        scanPiece(context, into: &inner)
      }
    } while open > 0
    text.bytes += bytes[start..<index]
  }

  /// Whether parentheses opened before an offset by `((` are closed by `))`.
  mutating func isArithmetic(from start: Int) -> Bool {
    var open = 0
    var position = start
    while position < end, lookahead > 0 {
      lookahead -= 1
      switch bytes[position] {
      case .backslash: position += 1
      case .leftParenthesis: open += 1
      case .rightParenthesis:
        if open == 0 { return position + 1 < end && bytes[position + 1] == .rightParenthesis }
        open -= 1
      default: break
      }
      position += 1
    }
    return false
  }

  /// Reads arithmetic up to its `))`.
  mutating func scanArithmetic() {
    var open = 0
    var text = ShellText()
    while let byte = current {
      switch byte {
      case .leftParenthesis:
        open += 1
        index += 1
      case .rightParenthesis:
        index += 1
        if open > 0 {
          open -= 1
        } else if current == .rightParenthesis {
          index += 1
          return
        }
      case .doubleQuote: index += 1
      case _ where byte.startsShellName: scanArithmeticName()
      case _ where byte.isASCIIDigit:
        while let next = current, next.continuesShellName { index += 1 }
      case _ where byte.startsCharacter:
        bare.append(index)
        index += 1
      default: scanQuotedPiece(into: &text)
      }
    }
  }

  private mutating func scanArithmeticName() {
    let start = index
    index = nameEnd(from: start)
    let name = string(start..<index)
    var next = index
    while next < end, bytes[next].isShellBlank { next += 1 }
    guard next < end else { return }
    func byte(_ distance: Int) -> UInt8? { next + distance < end ? bytes[next + distance] : nil }
    let isAssignment =
      byte(0) == .equals && byte(1) != .equals
      || "+-*/%&|^".utf8.contains(bytes[next]) && byte(1) == .equals
      || "+-".utf8.contains(bytes[next]) && byte(1) == bytes[next]
    if isAssignment { addSetter(name, .assignment, at: start, from: next) }
  }
}
