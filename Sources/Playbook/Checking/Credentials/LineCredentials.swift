/// A line of a page that findings are shown with, and what must not be shown of it.
struct LineCredentials {
  private let file: String
  private let line: Int
  let values: CredentialValues
  private let bytes: [UInt8]
  private let hidden: [Range<Int>]

  init(of diagnostic: Diagnostic, in source: SourceText) {
    file = diagnostic.file
    line = diagnostic.place.line
    let bytes = Array(source.lineBytes(line))
    self.bytes = bytes
    hidden = PageCredentials(source).hidden(line)
    values = CredentialValues(hidden.map { String(decoding: bytes[$0], as: UTF8.self) })
  }

  /// The line with stars in place of its credentials.
  var shown: [Unicode.Scalar] { Array(CredentialMask.hide(hidden, in: bytes).unicodeScalars) }

  func isOf(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.place.line == line && diagnostic.file == file
  }
}
