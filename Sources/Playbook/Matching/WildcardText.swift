/// Text in which `[..]` stands for zero or more characters, compared byte by byte.
package struct WildcardText: Hashable, Sendable {
  /// What stands between the wildcards; one piece means there is none.
  private let pieces: [[UInt8]]

  init(_ text: some Collection<UInt8>) {
    let bytes = Array(text)
    let wildcard = Array("[..]".utf8)
    var pieces: [[UInt8]] = [[]]
    var at = 0
    while at < bytes.count {
      if bytes[at...].starts(with: wildcard) {
        pieces.append([])
        at += wildcard.count
      } else {
        pieces[pieces.count - 1].append(bytes[at])
        at += 1
      }
    }
    self.pieces = pieces
  }

  /// Whether the whole of `text` is this, each piece taken where it first occurs: never more than one pass a piece.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
      return text.elementsEqual(pieces[0])
    }
    guard text.count >= first.count + last.count, text.starts(with: first),
      text.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    for piece in pieces[1..<(pieces.count - 1)] {
      guard let end = end(of: piece, in: rest) else { return false }
      rest = rest[end...]
    }
    return true
  }

  private func end(of piece: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard let head = piece.first else { return text.startIndex }
    var start = text.startIndex
    while start + piece.count <= text.endIndex {
      if text[start] == head, text[start..<(start + piece.count)].elementsEqual(piece) {
        return start + piece.count
      }
      start += 1
    }
    return nil
  }
}
