/// What is compared of a text: its lines without colour codes, blanks and carriage returns at line ends, and
/// the last newline.
package enum OutputText {
  /// The lines of `bytes`; nothing printed is no line, a newline alone is one empty line.
  package static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let plain = withoutColours(bytes)
    var lines: [ArraySlice<UInt8>] = []
    var start = plain.startIndex
    while start < plain.endIndex {
      let end = plain[start...].firstIndex(of: 0x0a) ?? plain.endIndex
      lines.append(trimmed(plain[start..<end]))
      start = end + 1
    }
    return lines
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.endIndex
    while end > line.startIndex, [0x20, 0x09, 0x0d].contains(line[end - 1]) { end -= 1 }
    return line[line.startIndex..<end]
  }

  /// Drops `ESC [ … m` and what tools print as one with it: `ESC [ K` (grep, gcc) and `ESC ( B` (tput).
  ///
  /// Every other escape sequence stays and is compared: moving the cursor is not a colour.
  private static func withoutColours(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x1b) else { return bytes }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x1b, let end = endOfColour(bytes, at) {
        at = end
      } else {
        plain.append(bytes[at])
        at += 1
      }
    }
    return plain
  }

  /// The index after the colour code that starts at `start`, if one does.
  private static func endOfColour(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start + 2 < bytes.count else { return nil }
    if bytes[start + 1] == 0x28 { return bytes[start + 2] == 0x42 ? start + 3 : nil }
    guard bytes[start + 1] == 0x5b else { return nil }
    var at = start + 2
    while at < bytes.count, 0x30...0x3b ~= bytes[at] { at += 1 }
    guard at < bytes.count else { return nil }
    if bytes[at] == 0x6d { return at + 1 }
    return bytes[at] == 0x4b && at == start + 2 ? at + 1 : nil
  }
}
