/// What a word says once its quotes are removed, as it is being read.
struct ShellText {
  var bytes: [UInt8] = []
  /// False once it holds an expansion, which stands in it as written.
  var isLiteral = true
  var isQuoted = false

  var string: String { String(decoding: bytes, as: UTF8.self) }
}
