/// What a shell script says without being run.
package struct ShellScript: Hashable, Sendable {
  package let bytes: [UInt8]
  /// In the order of their places.
  package let facts: [ShellFact]
  /// The bodies of its here-documents, by where their delimiters stand after `<<`.
  private let bodies: [Int: Range<Int>]
  /// The offsets of the characters beyond ASCII that no quotes, comment or here-document hold, in order.
  let bare: [Int]
  /// The comments, in order.
  let comments: [Range<Int>]

  /// Reads any bytes, also ones that are no valid script, in linear time.
  package init(scanning bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.isEmpty {
      facts = []
      bodies = [:]
      bare = []
      comments = []
      return
    }
    var scanner = ShellScanner(bytes)
    scanner.scanCommands(until: .end)
    facts = scanner.facts()
    bodies = scanner.bodies
    bare = scanner.bare
    comments = scanner.comments
  }

  package init(scanning text: String) { self.init(scanning: Array(text.utf8)) }

  /// The script's own text of a range of bytes.
  package func source(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The line from a place on, if nothing but blanks stand before it there.
  func lineStarting(at position: ShellPosition) -> ArraySlice<UInt8>? {
    let before = bytes[..<position.offset].last { !$0.isShellBlank }
    guard before == nil || before == .newline else { return nil }
    return bytes[position.offset...].prefix { $0 != .newline }
  }

  /// The first words of a command, for a message.
  func start(of command: ShellCommand) -> String {
    let words = command.words.prefix(4).map { source($0.range) }
    return words.joined(separator: " ") + (command.words.count > 4 ? " …" : "")
  }

  /// The names that are set where the script ends.
  var namesLeftBehind: Set<String> {
    var names: Set<String> = []
    for case .setter(let setter) in facts where setter.visible.upperBound == .max {
      if setter.kind == .unset { names.remove(setter.name) } else { names.insert(setter.name) }
    }
    return names
  }

  /// Where the text of a here-document stands; `nil` for any other redirection.
  func bodyRange(of redirection: ShellRedirection) -> Range<Int>? {
    bodies[redirection.target.range.lowerBound]
  }

  /// What a here-document gives to a command; `nil` for any other redirection.
  func body(of redirection: ShellRedirection) -> String? {
    bodyRange(of: redirection).map(source)
  }

  /// Whether the script sets a variable before a place and does not unset it again.
  package func isSet(_ name: String, before position: ShellPosition) -> Bool {
    last(of: name, before: position.offset).map { $0.kind != .unset } ?? false
  }

  /// Whether a `.`, `source` or `eval` stands before a place, so that any variable may be set there.
  package func mayBeSetAtRunTime(before position: ShellPosition) -> Bool {
    facts.contains { fact in
      if case .opaque(let point) = fact { point.visible.contains(position.offset) } else { false }
    }
  }

  private func last(of name: String, before offset: Int) -> ShellSetter? {
    var last: ShellSetter?
    for case .setter(let setter) in facts where setter.name == name && setter.visible.contains(offset) {
      if setter.visible.lowerBound >= last?.visible.lowerBound ?? 0 { last = setter }
    }
    return last
  }
}
