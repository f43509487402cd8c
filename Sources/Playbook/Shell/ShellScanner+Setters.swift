extension ShellScanner {
  /// Notes what a simple command sets.
  mutating func addSetters(_ assignments: [ShellAssignment], _ words: [ShellWord]) {
    if words.isEmpty {
      for assignment in assignments {
        addSetter(
          assignment.name, .assignment, at: assignment.word.range.lowerBound,
          from: assignment.word.range.upperBound)
      }
      return
    }
    var rest = words[...]
    while let name = rest.first?.literal, name == "command" || name == "builtin" { rest = rest.dropFirst() }
    guard let command = rest.popFirst(), let name = command.literal,
      let builtin = ShellBuiltin.known[name]
    else { return }
    switch builtin {
    case .opaque:
      let offset = command.range.lowerBound
      drafts.append(
        ShellDraft(kind: .opaque(offset: offset, command: name, from: index), scope: scope))
    case .declaration, .arithmetic: for word in rest { addDeclared(word) }
    case .unset: addUnset(rest)
    case .printf: addPrintf(rest)
    case .getopts: for word in rest.dropFirst().prefix(1) { addNamed(word) }
    case .reader(let options): addReader(name, command, rest, options)
    }
  }

  private mutating func addDeclared(_ word: ShellWord) {
    let first = bytes[word.range.lowerBound]
    let offset = word.range.lowerBound + (first == .doubleQuote || first == .singleQuote ? 1 : 0)
    guard let name = assignedName(at: offset) else { return }
    addSetter(name, .assignment, at: word.range.lowerBound, from: index)
  }

  private mutating func addUnset(_ words: ArraySlice<ShellWord>) {
    for word in words {
      if word.literal == "-f" { return }
      addNamed(word, .unset)
    }
  }

  private mutating func addPrintf(_ words: ArraySlice<ShellWord>) {
    guard let option = words.first, let literal = option.literal, literal.hasPrefix("-v") else { return }
    if literal == "-v" {
      for word in words.dropFirst().prefix(1) { addNamed(word) }
    } else {
      addName(literal.dropFirst(2), at: option)
    }
  }

  /// `read` and `mapfile`, with their options.
  private mutating func addReader(
    _ command: String, _ word: ShellWord, _ arguments: ArraySlice<ShellWord>, _ withArgument: String
  ) {
    var words = arguments
    var hasName = false
    while let option = words.first, let literal = option.literal, literal.utf8.first == .hyphen,
      literal != "-"
    {
      words = words.dropFirst()
      if literal == "--" { break }
      guard let letter = literal.dropFirst().firstIndex(where: { withArgument.contains($0) }) else {
        continue
      }
      let attached = literal[literal.index(after: letter)...]
      let isArray = command == "read" && literal[letter] == "a"
      if isArray { hasName = true }
      if !attached.isEmpty {
        if isArray { addName(attached, at: option) }
      } else if let argument = words.popFirst(), isArray {
        addNamed(argument)
      }
    }
    for name in words {
      hasName = true
      addNamed(name)
    }
    if !hasName {
      addSetter(command == "read" ? "REPLY" : "MAPFILE", .command, at: word.range.lowerBound, from: index)
    }
  }

  private mutating func addNamed(_ word: ShellWord, _ kind: ShellSetter.Kind = .command) {
    guard let literal = word.literal else { return }
    addName(literal[...], at: word, kind)
  }

  private mutating func addName(_ text: Substring, at word: ShellWord, _ kind: ShellSetter.Kind = .command) {
    let name = text.utf8.prefix { $0.continuesShellName }
    guard let first = name.first, first.startsShellName else { return }
    if name.count < text.utf8.count, text.utf8[name.endIndex] != .leftBracket { return }
    if kind == .unset, name.count < text.utf8.count { return }
    addSetter(String(text[..<name.endIndex]), kind, at: word.range.lowerBound, from: index)
  }
}
