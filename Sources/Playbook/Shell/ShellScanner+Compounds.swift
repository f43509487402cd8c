extension ShellScanner {
  /// The unquoted word that starts here, for reserved words only: empty where it is longer than those.
  func leadingWord() -> ArraySlice<UInt8> {
    var position = index
    while position < end, !bytes[position].isShellMeta {
      position += 1
      if position - index > 8 { return [] }
    }
    return bytes[index..<position]
  }

  /// Whether that word is one that only counts at some places, such as `in`.
  func leads(_ word: String) -> Bool {
    leadingWord().elementsEqual(word.utf8)
  }

  mutating func skipBlanks() {
    while let byte = current {
      if byte.isShellBlank {
        index += 1
      } else if byte == .backslash, peek(1) == .newline {
        index += 2
      } else {
        return
      }
    }
  }

  /// Skips blanks, comments and line ends.
  mutating func skipLines() {
    while let byte = current {
      if byte == .newline {
        index += 1
        if !hereDocuments.isEmpty { scanHereDocuments() }
      } else if byte == .hash {
        skipComment()
      } else if byte.isShellBlank || byte == .backslash && peek(1) == .newline {
        skipBlanks()
      } else {
        return
      }
    }
  }

  /// Reads `NAME in words` or `((…))` after `for` or `select`.
  mutating func scanLoopHead(_ list: inout ShellList, from start: Int) {
    skipBlanks()
    if current == .leftParenthesis, peek(1) == .leftParenthesis {
      index += 2
      _ = nested { $0.scanArithmetic() }
      return open(&list, .loop)
    }
    let word = scanWord(.whole)
    skipLines()
    if leads("in") {
      index += 2
      while true {
        skipBlanks()
        if scanWord(.splitting).range.isEmpty { break }
      }
    }
    if let name = word.literal, nameEnd(from: word.range.lowerBound) == word.range.upperBound, !name.isEmpty {
      addSetter(name, .loop, at: word.range.lowerBound, from: index)
    }
    open(&list, .loop)
  }

  /// Reads the patterns of a case up to their `)`, or the `esac`.
  mutating func scanCasePattern(_ list: inout ShellList) {
    skipLines()
    if leads("esac") { return }
    if current == .leftParenthesis { index += 1 }
    while let byte = current {
      if byte == .rightParenthesis {
        index += 1
        break
      }
      if byte == .newline || byte == .semicolon { break }
      let word = scanWord(.whole)
      if word.range.isEmpty { index += 1 }
    }
    list.pipeline = newPipeline(isFed: false)
  }

  /// Reads to the `]]`.
  mutating func scanTest(_ list: inout ShellList, from start: Int) {
    var words = [
      ShellWord(position: position(start), range: start..<index, literal: "[[", isQuoted: false)
    ]
    while true {
      skipLines()
      guard index < end else { break }
      let word = scanWord(.whole)
      if word.range.isEmpty {
        index += 1
      } else {
        words.append(word)
        if word.literal == "]]", !word.isQuoted { break }
      }
    }
    addCommand(&list, from: start, words: words)
  }

  mutating func addCommand(
    _ list: inout ShellList, from start: Int, assignments: [ShellAssignment] = [], words: [ShellWord],
    redirections: [ShellRedirection] = []
  ) {
    list.pipeline.command = drafts.count
    add(
      .command(
        ShellCommand(
          position: position(start), range: start..<index, assignments: assignments, words: words,
          redirections: redirections, isFed: list.pipeline.isFed, feeds: false, isInSubshell: depth > 0,
          isInFunction: functions > 0)))
  }
}
