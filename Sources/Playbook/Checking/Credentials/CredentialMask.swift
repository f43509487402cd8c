/// Stars in place of what must not be shown; as many as there were characters, so that columns stay.
enum CredentialMask {
  static func hide(_ ranges: [Range<Int>], in line: some Sequence<UInt8>) -> String {
    let bytes = Array(line)
    var shown: [UInt8] = []
    var index = 0
    for range in ranges {
      shown += bytes[index..<range.lowerBound]
      shown += Array(repeating: UInt8(ascii: "*"), count: bytes[range].codePoints)
      index = range.upperBound
    }
    return String(decoding: shown + bytes[index...], as: UTF8.self)
  }

  /// A text of our own without the credentials that it quotes: those it holds itself, and these values.
  static func hide(_ values: CredentialValues, in text: String) -> String {
    values.hidden(in: hide(in: text))
  }

  /// A text of our own without the credentials that it holds.
  static func hide(in text: String) -> String {
    let found = CredentialScan.credentials(in: text.utf8, on: .text, hides: true)
    return found.isEmpty ? text : hide(found.map(\.range), in: text.utf8)
  }
}

extension [Diagnostic] {
  /// Each without the credentials of its line.
  package func masked(in sources: [String: SourceText], by workers: any Workers) -> [Diagnostic] {
    let runs = map { $0.message.utf8.count }.runs
    return workers.map(runs.count) { self[runs[$0]].masked(in: sources) }.flatMap(\.self)
  }
}

extension ArraySlice<Diagnostic> {
  fileprivate func masked(in sources: [String: SourceText]) -> [Diagnostic] {
    var line: LineCredentials?
    return map { diagnostic in
      guard let source = sources[diagnostic.file] else { return diagnostic }
      if line?.isOf(diagnostic) != true { line = LineCredentials(of: diagnostic, in: source) }
      return line.map { diagnostic.masked($0.values) } ?? diagnostic
    }
  }
}

extension Diagnostic {
  /// Without these values.
  func masked(_ values: CredentialValues) -> Diagnostic {
    Diagnostic(
      file: file, place: place, rule: rule, message: CredentialMask.hide(values, in: message),
      help: help.map { CredentialMask.hide(values, in: $0) }, reach: reach)
  }
}
