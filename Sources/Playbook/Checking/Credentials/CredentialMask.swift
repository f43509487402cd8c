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
  static func hide(_ values: [String], in text: String) -> String {
    var hidden = hide(CredentialScan.credentials(in: text.utf8, isCode: true).map(\.range), in: text.utf8)
    for value in values where value.utf8.count > 2 {
      hidden = hidden.split(separator: value, omittingEmptySubsequences: false).joined(separator: "********")
    }
    return hidden
  }
}

extension Diagnostic {
  /// Without the credentials of its line.
  package func masked(in sources: [String: SourceText]) -> Diagnostic {
    guard let source = sources[file] else { return self }
    let values = PageCredentials(source).values(place.line)
    return Diagnostic(
      file: file, place: place, rule: rule, message: CredentialMask.hide(values, in: message),
      help: help.map { CredentialMask.hide(values, in: $0) }, reach: reach)
  }
}
