extension ShellScanner {
  /// Reads a redirection; nil, with nothing read, where none starts.
  mutating func scanRedirection() -> ShellRedirection? {
    let start = index
    var mark = index
    while mark < end, bytes[mark].isASCIIDigit { mark += 1 }
    if mark == start, current == .leftBrace {
      let name = nameEnd(from: start + 1)
      if name > start + 1, name < end, bytes[name] == .rightBrace { mark = name + 1 }
    }
    guard let length = redirectionLength(at: mark, hasDescriptor: mark > start) else { return nil }
    index = mark + length
    let sign = string(mark..<index)
    let whole = string(start..<index)
    skipBlanks()
    let target = scanWord(sign == "<<" || sign == "<<-" || sign == "<<<" ? .whole : .splitting)
    if sign == "<<" || sign == "<<-" { queueHereDocument(target, dropsTabs: sign == "<<-") }
    return ShellRedirection(position: position(start), operator: whole, target: target)
  }

  /// How many bytes the redirection operator at an offset has.
  private func redirectionLength(at offset: Int, hasDescriptor: Bool) -> Int? {
    func byte(_ distance: Int) -> UInt8? { offset + distance < end ? bytes[offset + distance] : nil }
    switch (byte(0), byte(1)) {
    case (.less, .less): return byte(2) == .less || byte(2) == .hyphen ? 3 : 2
    case (.ampersand, .greater): return hasDescriptor ? nil : byte(2) == .greater ? 3 : 2
    case (.less, .leftParenthesis), (.greater, .leftParenthesis): return nil
    case (.less, .ampersand), (.less, .greater), (.greater, .greater), (.greater, .ampersand),
      (.greater, .pipe):
      return 2
    case (.less, _):
      return !hasDescriptor && anglePlaceholder(wordStart: offset) != nil ? nil : 1
    case (.greater, _): return 1
    default: return nil
    }
  }

  /// Remembers a here-document; quotes are taken off its delimiter, expansions stay as written.
  private mutating func queueHereDocument(_ word: ShellWord, dropsTabs: Bool) {
    let delimiter =
      word.literal.map { Array($0.utf8) } ?? bytes[word.range].filter { !"\"'\\".utf8.contains($0) }
    hereDocuments.append(
      ShellHereDocument(
        offset: word.range.lowerBound, delimiter: delimiter, isQuoted: word.isQuoted, dropsTabs: dropsTabs))
  }

  /// Reads the bodies of the here-documents announced on the line before.
  mutating func scanHereDocuments() {
    let documents = hereDocuments
    hereDocuments = []
    for document in documents where index < end { scanBody(of: document) }
  }

  private mutating func scanBody(of document: ShellHereDocument) {
    let start = index
    var line = index
    var next = index
    while line < end {
      var head = line
      while document.dropsTabs, head < end, bytes[head] == .tab { head += 1 }
      var lineEnd = head
      var isContinued = false
      while lineEnd < end {
        if bytes[lineEnd] == .newline, !isContinued { break }
        isContinued = !document.isQuoted && bytes[lineEnd] == .backslash && !isContinued
        lineEnd += 1
      }
      next = min(lineEnd + 1, end)
      if bytes[head..<lineEnd].elementsEqual(document.delimiter) { break }
      line = next
    }
    bodies[document.offset] = start..<line
    if !document.isQuoted {
      index = start
      limited(to: line) { scanner in
        var text = ShellText()
        while scanner.index < scanner.end { scanner.scanQuotedPiece(into: &text) }
      }
    }
    index = next
  }
}
