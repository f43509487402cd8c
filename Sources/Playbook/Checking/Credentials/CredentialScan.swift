/// Finds credentials in one line, wherever on a page it stands.
struct CredentialScan {
  let bytes: [UInt8]
  let ground: CredentialGround
  /// Whether what is found is only to be hidden, so that a likely example counts, too.
  let hides: Bool
  private var found: [Credential] = []
  /// Where the programs that take passwords are named first; `nil` where they are not.
  private var programs: [String: Int?] = [:]
  /// Where the word without quotes that was looked at last begins, and where it ends.
  private var lastWord = 0..<0

  private init(_ line: some Sequence<UInt8>, on ground: CredentialGround, hides: Bool) {
    bytes = Array(line)
    self.ground = ground
    self.hides = hides
  }

  /// The credentials of a line, in order; none overlaps another.
  static func credentials(
    in line: some Sequence<UInt8>, on ground: CredentialGround, hides: Bool = false
  ) -> [Credential] {
    var scan = CredentialScan(line, on: ground, hides: hides)
    scan.run()
    var credentials: [Credential] = []
    for credential in scan.found.sorted(by: {
      ($0.range.lowerBound, $0.rank) < ($1.range.lowerBound, $1.rank)
    })
    where credential.range.lowerBound >= credentials.last?.range.upperBound ?? 0 {
      credentials.append(credential)
    }
    return credentials
  }

  private mutating func run() {
    var previous: UInt8 = .space
    for index in bytes.indices {
      let byte = bytes[index]
      if byte.isASCIILetter, !previous.continuesShellName { takeKeys(at: index) }
      switch byte {
      case .equals: takeAssignment(at: index)
      case UInt8(ascii: ":"):
        if bytes[index...].starts(with: "://".utf8) {
          takeURL(from: index + 3)
        } else {
          takeAssignment(at: index)
        }
      case .hyphen where previous.isShellBlank || previous == .singleQuote || previous == .doubleQuote:
        takeOption(at: index)
      default: break
      }
      previous = byte
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func takeKeys(at index: Int) {
    for shape in CredentialShape.starting(with: bytes[index]) {
      guard let range = shape.match(bytes, at: index), !isExample(range) else { continue }
      found.append(Credential(kind: .key(shape.name), range: range))
    }
  }

  /// Whether a key's shape is filled with what says that it is none.
  private func isExample(_ range: Range<Int>) -> Bool {
    let value = text(range)
    let lower = value.lowercased()
    return Set(lower.utf8).count < 8
      || Self.exampleMarks.contains(where: lower.contains)
      || isOnlyShown(lower)
  }

  /// Whether a value in small letters is one that a vendor's own pages show, and nothing is done with it.
  func isOnlyShown(_ lower: String) -> Bool {
    !countsExamples && Self.shownMarks.contains(where: lower.contains)
  }

  /// Whether something counts however much it was made up for an example: what a step sets is used.
  var countsExamples: Bool { hides || ground == .step }

  private static let exampleMarks = [
    "xxxx", "your", "placeholder", "redacted", "...", "0000000", "1111111", PlaceholderValue.emulatorKey,
  ]

  private static let shownMarks = ["example", "eyjzdwiioiixmjm0nty3odkw"]

  /// `scheme://user:password@host`
  private mutating func takeURL(from start: Int) {
    let authority = bytes[start...].prefix {
      !$0.isShellBlank && !"/?#\"'`<>|\\,)".utf8.contains($0)
    }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")),
      let colon = authority[..<at].firstIndex(of: UInt8(ascii: ":"))
    else { return }
    let host = authority[(at + 1)...].prefix { $0 != UInt8(ascii: ":") }
    // What leads nowhere only says how such an address looks.
    if host.starts(with: "...".utf8) || host.starts(with: "…".utf8) { return }
    takePassword(
      colon + 1..<at,
      beside: [text(authority.startIndex..<colon), String(decoding: host, as: UTF8.self)])
  }

  private mutating func takePassword(_ range: Range<Int>, beside names: [String]) {
    guard range.count >= 3, !bytes[range].allSatisfy(\.isASCIIDigit),
      !PlaceholderValue.isPlaceholder(text(range), beside: names)
    else { return }
    found.append(Credential(kind: .password, range: range))
  }

  /// `NAME=value`, `name: value`, `"name": "value"`; at its sign.
  private mutating func takeAssignment(at sign: Int) {
    let isColon = bytes[sign] != .equals
    var start = sign + 1
    if start < bytes.count, bytes[start] == .greater { start += 1 }
    guard start < bytes.count, !"=~:".utf8.contains(bytes[start]) else { return }
    var end = sign
    if end > 0, ":?+!<>=".utf8.contains(bytes[end - 1]) {
      if "!<>=".utf8.contains(bytes[end - 1]) { return }
      end -= 1
    }
    while end > 0, bytes[end - 1].isShellBlank { end -= 1 }
    if end > 0, "\"'`]*".utf8.contains(bytes[end - 1]) { end -= 1 }
    let name = bytes[..<end].reversed().prefix {
      $0.continuesShellName || $0 == .hyphen || $0 == UInt8(ascii: ".")
    }
    guard !name.isEmpty, name.count < 80 else { return }
    let isSpaced = bytes[start].isShellBlank || bytes[start] == .doubleQuote || bytes[start] == .singleQuote
    if isColon, !isSpaced { return }
    let words = text(end - name.count..<end)
    // How tests say that one has passed, and plans when one has.
    if isColon, words == "PASS" || words.lowercased() == "pass" && isFollowed(from: start) { return }
    if isColon, words.lowercased() == "authorization" { return takeHeader(from: start) }
    while start < bytes.count, bytes[start].isShellBlank || "*`".utf8.contains(bytes[start]) { start += 1 }
    takeValue(from: start, of: words)
  }

  /// Whether a sentence goes on behind the word that starts at a place or behind the blanks there.
  private func isFollowed(from start: Int) -> Bool {
    let words = bytes[start...].split(maxSplits: 2, whereSeparator: \.isShellBlank)
    return words.count > 1 && words[1].first?.isASCIILetter ?? false
  }

  /// `--password value`, and the options of some programs that take a password.
  private mutating func takeOption(at start: Int) {
    let option = bytes[start...].prefix { $0 == .hyphen || $0.continuesShellName }
    let end = option.endIndex
    let name = text(start..<end)
    if name.hasPrefix("--") {
      guard end < bytes.count, bytes[end].isShellBlank else { return }
      var value = end
      while value < bytes.count, bytes[value].isShellBlank { value += 1 }
      // What is asked for is not given.
      guard value < bytes.count, bytes[value] != .hyphen, !name.hasPrefix("--ask-") else { return }
      if name == "--user" { return takeUser(from: value) }
      return takeValue(from: value, of: String(name.dropFirst(2)))
    }
    if name == "-u", isNamed(["curl"], before: start) { return takeUser(from: end + 1) }
    if name == "-p" && isNamed(["sshpass", "docker login"], before: start)
      || name == "-a" && isNamed(["redis-cli"], before: start)
    {
      return takeArgument(from: end + 1)
    }
    if bytes[start...].starts(with: "-p".utf8), isNamed(["mysql", "mariadb"], before: start) {
      takeArgument(from: start + 2)
    }
  }

  /// Whether one of some programs is named before a place.
  private mutating func isNamed(_ names: [String], before place: Int) -> Bool {
    names.contains { name in
      if let known = programs[name] { return known.map { $0 < place } ?? false }
      let first = bytes[...].offset(of: Array(name.utf8))
      programs[name] = .some(first)
      return first.map { $0 < place } ?? false
    }
  }

  /// `user:password`; a short word of small letters is that of a service on somebody's own machine.
  private mutating func takeUser(from start: Int) {
    guard let range = value(from: start), let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) else {
      return
    }
    let password = bytes[(colon + 1)..<range.upperBound]
    // A user's and a group's number.
    if bytes[range].allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ":") }) { return }
    if password.count < 5, password.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) { return }
    takePassword(colon + 1..<range.upperBound, beside: [text(range.lowerBound..<colon)])
  }

  private mutating func takeArgument(from start: Int) {
    guard start < bytes.count, !bytes[start].isShellBlank, bytes[start] != .hyphen,
      let range = value(from: start),
      !bytes[range].allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ":") }),
      // One word of small letters is that of a tutorial's own machine.
      !(range.count < 9 && bytes[range].allSatisfy { 0x61...0x7A ~= $0 })
    else { return }
    // The user's name may stand right before it.
    let word = bytes[max(0, start - 80)..<start].split(separator: .space).dropLast().last ?? []
    takePassword(range, beside: [String(decoding: word.dropFirst(2), as: UTF8.self)])
  }

  /// `Authorization: Bearer …`
  private mutating func takeHeader(from start: Int) {
    let rest = bytes[start...].drop { $0.isShellBlank }
    let scheme = rest.prefix { $0.isASCIILetter }
    guard ["bearer", "basic", "token"].contains(String(decoding: scheme, as: UTF8.self).lowercased()),
      let range = value(from: scheme.endIndex + 1), isRandom(range)
    else { return }
    found.append(Credential(kind: .value(of: "Authorization"), range: range))
  }

  private mutating func takeValue(from start: Int, of name: String) {
    // A shorter value is none, whatever its name.
    guard let range = value(from: start), 6...512 ~= range.count,
      !"!&|>@%".utf8.contains(bytes[range.lowerBound]), let kind = CredentialName(name)
    else { return }
    switch kind {
    case .password: guard ground != .manifest && isPassword(range) || isRandom(range) else { return }
    case .secret:
      guard isSecretOfAWS(range, of: name) || isRandom(range), !isFingerprint(range, of: name),
        !isName(range, of: name)
      else { return }
    }
    found.append(Credential(kind: .value(of: name), range: range))
  }

  /// The bytes of a value: between its quotes, or up to what ends a word.
  private mutating func value(from start: Int) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    if bytes[start] == .doubleQuote || bytes[start] == .singleQuote {
      guard let end = bytes[(start + 1)...].firstIndex(of: bytes[start]), end > start + 1 else { return nil }
      return start + 1..<end
    }
    if !lastWord.contains(start) {
      let rest = bytes[start...].prefix { !$0.isShellBlank && !",;)}]'\"`|&<>".utf8.contains($0) }
      lastWord = rest.startIndex..<rest.endIndex
    }
    var word = bytes[start..<lastWord.upperBound]
    while let last = word.last, ground.isCode ? last == UInt8(ascii: ",") : ".,:!?*".utf8.contains(last) {
      word.removeLast()
    }
    // What is called or looked up is no value.
    if word.endIndex < bytes.count, "([".utf8.contains(bytes[word.endIndex]) { return nil }
    return word.isEmpty ? nil : word.startIndex..<word.endIndex
  }
}
