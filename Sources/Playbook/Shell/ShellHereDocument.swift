/// A here-document whose body starts at the next line.
struct ShellHereDocument {
  /// Where its delimiter stands after `<<`.
  let offset: Int
  let delimiter: [UInt8]
  /// Whether its delimiter is quoted, so that nothing is expanded.
  let isQuoted: Bool
  /// Whether tabs at line starts are dropped.
  let dropsTabs: Bool
}
