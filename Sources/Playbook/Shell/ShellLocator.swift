/// Turns byte offsets into lines and columns, each in logarithmic time.
struct ShellLocator {
  /// How many bytes share one count of code points.
  private static let stride = 16

  private let bytes: [UInt8]
  private var lineStarts = [0]
  /// How many code points start before every `stride`-th byte; empty where each byte is one.
  private var counts: [Int] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for (offset, byte) in bytes.enumerated() where byte == .newline { lineStarts.append(offset + 1) }
    if bytes.allSatisfy({ $0 < 0x80 }) { return }
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
  }

  func position(at offset: Int) -> ShellPosition {
    // The first line starts at 0.
    let line = lineStarts.countOfFirst { $0 <= offset }
    let column = codePoints(before: offset) - codePoints(before: lineStarts[line - 1]) + 1
    return ShellPosition(offset: offset, line: line, column: column)
  }

  private func codePoints(before offset: Int) -> Int {
    if counts.isEmpty { return offset }
    let block = min(offset / Self.stride, counts.count - 1)
    var count = counts[block]
    var position = block * Self.stride
    while position < min(offset, bytes.count) {
      if bytes[position] & 0xC0 != 0x80 { count += 1 }
      position += 1
    }
    return count
  }
}
