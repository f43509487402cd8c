extension StringProtocol {
  /// Without blanks and line ends around it.
  package var trimmed: String {
    let bytes = Array(utf8).drop(while: \.endsWord)
    guard let last = bytes.lastIndex(where: { !$0.endsWord }) else { return "" }
    return String(decoding: bytes[...last], as: UTF8.self)
  }

  /// Up to and with the first `.`, `!` or `?` that a blank follows.
  var firstSentence: String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var ended = false
    for byte in Array(utf8).drop(while: \.endsWord) {
      if ended, byte.endsWord { break }
      ended = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      result.append(byte.endsWord ? UInt8(ascii: " ") : byte)
    }
    while result.last == UInt8(ascii: " ") { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}

extension UInt8 {
  /// A blank or a line end.
  fileprivate var endsWord: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
