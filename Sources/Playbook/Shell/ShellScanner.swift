/// Reads a script once from its start to its end; the extensions hold one concern of the shell's grammar each.
struct ShellScanner {
  /// How deep constructs may nest; what is deeper is read as plain text.
  static let depthLimit = 64

  let bytes: [UInt8]
  let locator: ShellLocator
  var index = 0
  /// Where reading stops: the end of the script, of a here-document or of backticks.
  var end: Int
  var depth = 0
  /// How many function bodies are open.
  var functions = 0
  /// An index into `scopes`.
  var scope = 0
  /// The bytes of each subshell; the first is the script's own shell.
  var scopes: [Range<Int>] = [0..<Int.max]
  var drafts: [ShellDraft] = []
  var hereDocuments: [ShellHereDocument] = []
  /// The bodies of the here-documents read so far, by where their delimiters stand after `<<`.
  var bodies: [Int: Range<Int>] = [:]
  /// The offsets of the characters beyond ASCII that no quotes, comment or here-document hold, in order.
  var bare: [Int] = []
  /// The comments, in order.
  var comments: [Range<Int>] = []
  /// How many bytes may still be looked at in advance to tell `((` from two subshells.
  var lookahead: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    locator = ShellLocator(bytes)
    end = bytes.count
    lookahead = 4 * bytes.count + 4096
  }

  var current: UInt8? { index < end ? bytes[index] : nil }

  func peek(_ distance: Int) -> UInt8? {
    index + distance < end && index + distance >= 0 ? bytes[index + distance] : nil
  }

  func position(_ offset: Int) -> ShellPosition { locator.position(at: offset) }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  mutating func add(_ fact: ShellFact) {
    drafts.append(ShellDraft(kind: .fact(fact), scope: scope))
  }

  mutating func addSetter(_ name: String, _ kind: ShellSetter.Kind, at offset: Int, from: Int) {
    drafts.append(
      ShellDraft(kind: .setter(offset: offset, name: name, kind: kind, from: from), scope: scope))
  }

  /// Reads something nested, unless that would be too deep.
  mutating func nested(_ body: (inout ShellScanner) -> Void) -> Bool {
    guard depth < Self.depthLimit else { return false }
    depth += 1
    body(&self)
    depth -= 1
    return true
  }

  /// Reads something whose variables are its own.
  mutating func subshell(_ body: (inout ShellScanner) -> Void) {
    let outer = scope
    scope = scopes.count
    scopes.append(index..<Int.max)
    let own = scope
    body(&self)
    scopes[own] = scopes[own].lowerBound..<max(index, scopes[own].lowerBound)
    scope = outer
  }

  /// The index after the variable name that starts at an offset; that offset where none does.
  func nameEnd(from start: Int) -> Int {
    guard start < end, bytes[start].startsShellName else { return start }
    var position = start + 1
    while position < end, bytes[position].continuesShellName { position += 1 }
    return position
  }

  /// In the order of their places.
  func facts() -> [ShellFact] {
    let offsets = drafts.map(\.kind.offset)
    return drafts.indices.sorted { (offsets[$0], $0) < (offsets[$1], $1) }.map { fact(drafts[$0]) }
  }

  private func fact(_ draft: ShellDraft) -> ShellFact {
    switch draft.kind {
    case .fact(.command(var command)):
      command.runsApart = draft.scope != 0
      return .command(command)
    case .fact(let fact):
      return fact
    case .setter(let offset, let name, let kind, let from):
      return .setter(
        ShellSetter(
          position: position(offset), name: name, kind: kind, visible: visible(from, draft.scope)))
    case .opaque(let offset, let command, let from):
      return .opaque(
        ShellOpaquePoint(
          position: position(offset), command: command, visible: visible(from, draft.scope)))
    }
  }

  private func visible(_ from: Int, _ scope: Int) -> Range<Int> {
    from..<max(from, scopes[scope].upperBound)
  }
}
