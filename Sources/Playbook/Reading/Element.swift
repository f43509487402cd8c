/// A block of a page in page order, lists and quotes flattened, with the containers it stands in.
struct Element: Sendable {
  enum Kind: Sendable {
    case heading(level: Int, title: String, anchor: String)
    /// `<a id="…">` in a paragraph of its own or at a heading's start.
    case anchors([String])
    case paragraph(String)
    case fence(Fence)
    /// A task-list item.
    case task(String)
    /// A comment, which no reader sees, as written.
    case comment(String)
    /// Indented code, HTML, a rule, a list or quote without code.
    case other
  }

  let kind: Kind
  let place: Place
  let lastLine: Int
  /// The items and quotes around it, outermost first; each has a number of its own on the page.
  let containers: [Int]
  /// Those of them that are list items.
  let items: [Int]

  func stands(in item: Int) -> Bool { items.contains(item) }

  /// The same place as a heading of another level.
  func asHeading(level: Int, _ title: String, _ anchor: String) -> Element {
    Element(
      kind: .heading(level: level, title: title, anchor: anchor), place: place, lastLine: lastLine,
      containers: containers, items: items)
  }

  /// The block's own source, without its containers' indentation.
  func text(in source: SourceText) -> String {
    guard place.line <= lastLine else { return "" }
    let indent = place.column - 1
    var lines = (place.line...lastLine).map { number in
      let line = source.lineBytes(number)
      if number == place.line { return line.dropFirst(indent) }
      let marks = line.prefix { $0.isShellBlank || $0 == UInt8(ascii: ">") }
      return line.dropFirst(min(indent, marks.count))
    }
    while lines.last?.allSatisfy(\.isShellBlank) == true { lines.removeLast() }
    return String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
  }
}
