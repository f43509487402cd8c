/// What a shell script says without being run.
package struct ShellScript: Sendable {
  package let bytes: [UInt8]
  /// In the order of their places.
  package let facts: [ShellFact]

  /// Reads any bytes, also ones that are no valid script, in linear time.
  package init(scanning bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.isEmpty {
      facts = []
      return
    }
    var scanner = ShellScanner(bytes)
    scanner.scanCommands(until: .end)
    facts = scanner.facts()
  }

  package init(scanning text: String) { self.init(scanning: Array(text.utf8)) }

  /// The script's own text of a range of bytes.
  package func source(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
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
