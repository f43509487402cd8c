/// Expected lines: `...` is zero or more lines, `[..]` zero or more characters within one.
struct Pattern {
  let lines: [String]

  func matches(_ printed: [String]) -> Bool { Self.matches(lines[...], printed[...]) }

  private static func matches(_ expected: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return printed.isEmpty }
    if first == "..." {
      return (printed.startIndex...printed.endIndex).contains {
        matches(expected.dropFirst(), printed[$0...])
      }
    }
    guard let line = printed.first, self.line(first, matches: line) else { return false }
    return matches(expected.dropFirst(), printed.dropFirst())
  }

  /// Whether one expected line, which is not `...`, stands for this one.
  static func line(_ expected: String, matches printed: String) -> Bool {
    let pieces = pieces(of: Array(expected.utf8))
    var rest = Array(printed.utf8)[...]
    guard pieces.count > 1 else { return pieces[0].elementsEqual(rest) }
    guard rest.starts(with: pieces[0]) else { return false }
    rest = rest.dropFirst(pieces[0].count)
    for piece in pieces[1..<(pieces.count - 1)] {
      guard let end = firstEnd(of: piece, in: rest) else { return false }
      rest = rest[end...]
    }
    let last = pieces[pieces.count - 1]
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }

  /// What stands between the wildcards.
  private static func pieces(of line: [UInt8]) -> [[UInt8]] {
    let wildcard = Array("[..]".utf8)
    var pieces: [[UInt8]] = [[]]
    var rest = line[...]
    while let byte = rest.first {
      if rest.starts(with: wildcard) {
        pieces.append([])
        rest = rest.dropFirst(wildcard.count)
      } else {
        pieces[pieces.count - 1].append(byte)
        rest = rest.dropFirst()
      }
    }
    return pieces
  }

  private static func firstEnd(of piece: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while rest.count >= piece.count {
      if rest.starts(with: piece) { return rest.startIndex + piece.count }
      rest = rest.dropFirst()
    }
    return nil
  }
}
