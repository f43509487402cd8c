extension ShellScanner {
  /// How long the name of a placeholder may be, in bytes.
  private static let nameLimit = 80

  /// The `<name>` that starts here, told from redirections by how it is written:
  /// - a letter comes right after `<`, then letters, digits, `_`, `.`, `-` and blanks, and a word character right before `>`;
  /// - none of its words starts with `-`, and the last of several is no number (`<in 2>err`);
  /// - no target comes right after `>`: no word character, quote, `$`, `>`, `(`, `&1`, `/dev/` or `~/` (`<in>out`);
  /// - no descriptor stands right before `<` (`3<in>`).
  func anglePlaceholder(wordStart: Int) -> ShellPlaceholder? {
    let start = index
    if start > wordStart, bytes[wordStart..<start].allSatisfy(\.isASCIIDigit) { return nil }
    guard let first = peek(1), first.isASCIILetter || first >= 0x80 else { return nil }
    var close = start + 2
    let limit = min(end, start + Self.nameLimit)
    var wordHead = start + 1
    while close < limit, bytes[close] != .greater {
      let byte = bytes[close]
      guard
        byte.continuesShellName || byte == .space || byte == .hyphen || byte == UInt8(ascii: ".")
          || byte >= 0x80
      else { return nil }
      if bytes[close - 1] == .space {
        if byte == .hyphen { return nil }
        wordHead = close
      }
      close += 1
    }
    guard close < limit, bytes[close - 1].continuesShellName || bytes[close - 1] >= 0x80 else { return nil }
    if bytes[wordHead..<close].allSatisfy(\.isASCIIDigit) { return nil }
    if isRedirectionTarget(at: close + 1) { return nil }
    return ShellPlaceholder(
      position: position(start), range: start..<close + 1, kind: .angle, name: string(start + 1..<close))
  }

  private func isRedirectionTarget(at offset: Int) -> Bool {
    guard offset < end else { return false }
    let byte = bytes[offset]
    if byte.continuesShellName || byte >= 0x80 || "\"'$>(`".utf8.contains(byte) { return true }
    let rest = bytes[offset..<end]
    if byte == .ampersand { return rest.dropFirst().first.map { $0.isASCIIDigit || $0 == .hyphen } ?? false }
    return rest.starts(with: "/dev/".utf8) || rest.starts(with: "~/".utf8)
  }

  /// Notes the `{{name}}` that starts here.
  mutating func notePlaceholderInBraces() {
    guard peek(1) == .leftBrace else { return }
    let limit = min(end, index + Self.nameLimit)
    var first = index + 2
    while first < limit, bytes[first] == .space { first += 1 }
    guard first < limit, bytes[first].startsShellName else { return }
    var last = first
    while last < limit, isNameByte(bytes[last]) { last += 1 }
    guard last + 1 < limit, bytes[last] == .rightBrace, bytes[last + 1] == .rightBrace,
      // A program of this name fills it in before anyone reads the page.
      !bytes[first...].starts(with: "cookiecutter.".utf8)
    else { return }
    var nameEnd = last
    while bytes[nameEnd - 1] == .space { nameEnd -= 1 }
    add(
      .placeholder(
        ShellPlaceholder(
          position: position(index), range: index..<last + 2, kind: .braces, name: string(first..<nameEnd))))
  }

  /// Notes a whole word `[name]`; a range as in `[a-z]` is none, and neither is a value behind a label, as in `Keys: [none]`.
  mutating func noteSquarePlaceholder(_ word: ShellWord) {
    let inner = bytes[word.range].dropFirst().dropLast()
    let before = bytes[..<word.range.lowerBound].last { !$0.isShellBlank }
    guard !word.isQuoted, before != UInt8(ascii: ":"), word.range.count > 3,
      word.range.count < Self.nameLimit,
      bytes[word.range.lowerBound] == .leftBracket, bytes[word.range.upperBound - 1] == .rightBracket,
      let first = inner.first, first.isASCIILetter, inner.allSatisfy({ isNameByte($0) }),
      !isClass(inner), !isIdentifier(inner), !isPrinted(word), !opensSection(word)
    else { return }
    add(
      .placeholder(
        ShellPlaceholder(
          position: word.position, range: word.range, kind: .square,
          name: String(decoding: inner, as: UTF8.self))))
  }

  /// Whether it is a class of characters: ranges and signs alone, as in `[a-zA-Z_]`, or one letter in both cases.
  private func isClass(_ inner: ArraySlice<UInt8>) -> Bool {
    if inner.count == 2, inner.first.map({ $0 ^ 0x20 }) == inner.last { return true }
    var rest = inner
    while let first = rest.first {
      let range = rest.prefix(3)
      if range.count == 3, range[range.startIndex + 1] == .hyphen, let last = range.last,
        isOneKind(first, last)
      {
        rest = rest.dropFirst(3)
      } else if !first.isASCIILetter && !first.isASCIIDigit {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return true
  }

  /// Whether both are digits, or letters of one case.
  private func isOneKind(_ first: UInt8, _ last: UInt8) -> Bool {
    first < last
      && (first.isASCIIDigit && last.isASCIIDigit
        || first.isASCIILetter && last.isASCIILetter && first & 0x20 == last & 0x20)
  }

  /// Whether it is a value itself, with digits and both kinds of dashes: `[gke_prod_us-central1-a]`.
  private func isIdentifier(_ inner: ArraySlice<UInt8>) -> Bool {
    inner.contains(where: \.isASCIIDigit) && inner.contains(.hyphen) && inner.contains(UInt8(ascii: "_"))
  }

  /// Whether it begins a line of what a program printed: `[INFO]`, `[preflight] Running checks`.
  private func isPrinted(_ word: ShellWord) -> Bool {
    let inner = bytes[word.range].dropFirst().dropLast()
    if Self.levels.contains(where: { inner.elementsEqual($0.utf8) }) { return true }
    guard isFirst(word) else { return false }
    let rest = bytes[word.range.upperBound...].prefix(40).drop(while: \.isShellBlank)
    let next = rest.prefix { $0.isASCIILetter }
    return next.count > 1 && next.first.map { $0 & 0x20 == 0 } ?? false
      && rest[next.endIndex...].first.map { $0.isShellBlank || ":,.".utf8.contains($0) } ?? false
  }

  private static let levels = [
    "INFO", "WARN", "WARNING", "ERROR", "DEBUG", "FATAL", "TRACE", "OK", "PASS", "FAIL", "FAILED", "SKIP",
    "DEPRECATED", "Note", "Warning", "Error",
  ]

  private func isFirst(_ word: ShellWord) -> Bool {
    let before = bytes[..<word.range.lowerBound].last { !$0.isShellBlank }
    return before == nil || before == .newline
  }

  /// Whether a word stands alone on its line among others, as `[Service]` and `[webservers]` do in a configuration.
  private func opensSection(_ word: ShellWord) -> Bool {
    let rest = bytes[word.range.upperBound...].drop(while: \.isShellBlank)
    guard isFirst(word), [.newline, .hash].contains(rest.first ?? .newline) else { return false }
    return !bytes[..<word.range.lowerBound].allSatisfy { $0.isShellBlank || $0 == .newline }
      || !rest.allSatisfy { $0.isShellBlank || $0 == .newline }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte.continuesShellName || byte == .space || byte == .hyphen || byte == UInt8(ascii: ".")
  }
}
