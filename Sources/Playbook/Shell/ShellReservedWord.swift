/// A word that is no command where a command may start.
enum ShellReservedWord: String, CaseIterable {
  case `if`, then, `else`, elif, fi, `while`, until, `do`, done, `for`, select, `case`, esac, function, time,
    coproc
  case leftBrace = "{"
  case rightBrace = "}"
  case not = "!"
  case test = "[["

  /// The one that is written so.
  init?(_ word: ArraySlice<UInt8>) {
    guard word.count <= 8, let index = Self.keys.firstIndex(of: Self.key(word)) else { return nil }
    self = Self.allCases[index]
  }

  /// Each as a number: a script's commands are compared with all of them.
  private static let keys = allCases.map { key($0.rawValue.utf8) }

  /// Of eight bytes at most, as all have. What it begins with tells a shorter one from any other.
  private static func key(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(1) { $0 << 8 | UInt64($1) } }
}
