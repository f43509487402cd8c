/// A place in an info string that knows its column on the page.
struct InfoCursor {
  private let bytes: [UInt8]
  /// The column of each byte and of the end, where escapes stand on the page; else the first byte's alone.
  private let columns: [Int]
  private var index = 0
  /// How many code points stand before it.
  private var points = 0

  /// Reads `info`, which stands on the page from a column on as `written`, its escapes still in it.
  init(_ info: String, writtenAs written: [UInt8], column: Int) {
    bytes = Array(info.utf8)
    let isLiteral = !written.contains(UInt8(ascii: "&")) && !written.contains(.backslash)
    columns = isLiteral ? [column] : InfoCursor.columns(of: bytes, in: written, from: column)
  }

  /// Longer than any that HTML knows.
  private static let longestEntity = 40

  var next: UInt8? { index < bytes.count ? bytes[index] : nil }
  var column: Int { columns.count == 1 ? columns[0] + points : columns[index] }
  var rest: String { String(decoding: bytes[index...], as: UTF8.self) }

  /// The column of the first such character.
  func column(of mark: UInt8) -> Int {
    let index = bytes.firstIndex(of: mark) ?? 0
    return columns.count == 1 ? columns[0] + bytes[..<index].codePoints : columns[index]
  }

  mutating func advance() {
    if bytes[index] & 0xC0 != 0x80 { points += 1 }
    index += 1
  }

  mutating func skipBlanks() { while let next, next.isShellBlank { advance() } }

  mutating func take(while condition: (UInt8) -> Bool) -> String {
    let start = index
    while let next, condition(next) { advance() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Where each byte stands in the text as written, where `\"` and `&quot;` are one.
  private static func columns(of bytes: [UInt8], in written: [UInt8], from first: Int) -> [Int] {
    var columns: [Int] = []
    columns.reserveCapacity(bytes.count + 1)
    var at = 0
    var column = first
    for (index, byte) in bytes.enumerated() {
      columns.append(column)
      let next = at + 1 < written.count ? written[at + 1] : nil
      var width = 1
      if at < written.count, written[at] != byte || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\") {
        if written[at] == UInt8(ascii: "\\"), next == byte {
          width = 2
        } else if written[at] == UInt8(ascii: "&"),
          byte != UInt8(ascii: "&") || next != bytes.dropFirst(index + 1).first,
          let end = written[at...].prefix(Self.longestEntity).firstIndex(of: UInt8(ascii: ";"))
        {
          width = end + 1 - at
        }
      }
      column += written[min(at, written.count)..<min(at + width, written.count)].codePoints
      at += width
    }
    return columns + [column]
  }
}
