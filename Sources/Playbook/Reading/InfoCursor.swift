/// A place in an info string that knows its column on the page.
struct InfoCursor {
  private let scalars: [Unicode.Scalar]
  /// The column of each scalar and of the end.
  private let columns: [Int]
  private var index = 0

  /// Reads `info`, which stands on the page from a column on as `written`, its escapes still in it.
  init(_ info: String, writtenAs written: String, column: Int) {
    scalars = Array(info.unicodeScalars)
    columns = InfoCursor.columns(of: scalars, in: Array(written.unicodeScalars)).map { $0 + column }
  }

  var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  var column: Int { columns[index] }
  var rest: String { InfoCursor.text(scalars[index...]) }

  /// The column of the first such scalar.
  func column(of mark: Unicode.Scalar) -> Int { columns[scalars.firstIndex(of: mark) ?? 0] }

  mutating func advance() { index += 1 }

  mutating func skipBlanks() { while let next, Character(next).isBlank { advance() } }

  mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    let start = index
    while let next, condition(next) { advance() }
    return InfoCursor.text(scalars[start..<index])
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// Where each scalar stands in the text as written, where `\"` and `&quot;` are one.
  private static func columns(of scalars: [Unicode.Scalar], in written: [Unicode.Scalar]) -> [Int] {
    var columns: [Int] = []
    var at = 0
    for (index, scalar) in scalars.enumerated() {
      columns.append(at)
      let next = at + 1 < written.count ? written[at + 1] : nil
      if at < written.count, written[at] == "&", scalar != "&" || next != scalars.dropFirst(index + 1).first {
        at = (written[at...].firstIndex(of: ";") ?? at) + 1
      } else if at < written.count, written[at] == "\\", next == scalar, scalar.isASCII, !isWord(scalar) {
        at += 2
      } else {
        at += 1
      }
    }
    return columns + [at]
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == " " || scalar == "\t" || ("0"..."9").contains(scalar)
  }
}
