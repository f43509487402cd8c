extension ShellScanner {
  /// Reads assignments, words and redirections up to what ends a command; always reads something.
  mutating func scanSimpleCommand(_ list: inout ShellList) {
    let start = index
    var assignments: [ShellAssignment] = []
    var words: [ShellWord] = []
    var redirections: [ShellRedirection] = []
    var commandEnd = index
    while true {
      skipBlanks()
      guard let byte = current, byte != .hash, !endsCommand(byte) else { break }
      if byte == .leftParenthesis {
        guard words.count == 1, assignments.isEmpty, startsFunctionBody() else { break }
        list.expectsFunctionBody = true
        return
      }
      if let redirection = scanRedirection() {
        redirections.append(redirection)
      } else if words.isEmpty, let name = assignedName(at: index) {
        let word = scanAssignment()
        assignments.append(ShellAssignment(name: name, word: word))
      } else {
        let word =
          assignedName(at: index) != nil && isDeclaration(words) ? scanAssignment() : scanWord(.splitting)
        if word.range.isEmpty { break }
        noteSquarePlaceholder(word)
        words.append(word)
      }
      commandEnd = index
    }
    if index == start { index += 1 }
    guard commandEnd > start else { return }
    let next = index
    index = commandEnd
    addCommand(&list, from: start, assignments: assignments, words: words, redirections: redirections)
    addSetters(assignments, words)
    index = next
  }

  private func endsCommand(_ byte: UInt8) -> Bool {
    switch byte {
    case .newline, .semicolon, .pipe, .rightParenthesis: true
    case .ampersand: peek(1) != .greater
    default: false
    }
  }

  /// Reads the `()` of a function's head.
  private mutating func startsFunctionBody() -> Bool {
    var close = index + 1
    while close < end, bytes[close].isShellBlank { close += 1 }
    guard close < end, bytes[close] == .rightParenthesis else { return false }
    index = close + 1
    return true
  }

  /// The name that a word starting at an offset assigns: `NAME=`, `NAME+=`, `NAME[…]=`.
  func assignedName(at offset: Int) -> String? {
    var position = nameEnd(from: offset)
    guard position > offset else { return nil }
    let name = offset..<position
    if position < end, bytes[position] == .leftBracket {
      let limit = min(end, position + 256)
      while position < limit, bytes[position] != .rightBracket, bytes[position] != .newline { position += 1 }
      position += 1
    }
    if position < end, bytes[position] == UInt8(ascii: "+") { position += 1 }
    return position < end && bytes[position] == .equals ? string(name) : nil
  }

  /// Reads `NAME=value` or `NAME=(values)`.
  private mutating func scanAssignment() -> ShellWord {
    let start = index
    while let byte = current, byte != .equals { index += 1 }
    index += 1
    guard current == .leftParenthesis else {
      let value = scanWord(.whole)
      return ShellWord(
        position: position(start), range: start..<index,
        literal: value.literal.map { string(start..<value.range.lowerBound) + $0 }, isQuoted: value.isQuoted)
    }
    index += 1
    while true {
      skipLines()
      guard let byte = current, byte != .rightParenthesis else { break }
      if scanWord(.splitting).range.isEmpty { index += 1 }
    }
    index = min(index + 1, end)
    return ShellWord(position: position(start), range: start..<index, literal: nil, isQuoted: false)
  }

  /// Whether the words so far are those of a builtin whose arguments are assignments.
  private func isDeclaration(_ words: [ShellWord]) -> Bool {
    guard let name = words.first?.literal else { return false }
    if name == "command" || name == "builtin" { return isDeclaration(Array(words.dropFirst().prefix(1))) }
    if case .declaration = ShellBuiltin.known[name] { return true }
    return false
  }
}
