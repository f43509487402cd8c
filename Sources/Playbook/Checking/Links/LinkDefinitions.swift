/// The lines `[label]: destination` of a page, to which links by label lead.
struct LinkDefinitions {
  /// Where each destination stands.
  private(set) var places: [String: Place] = [:]
  /// The destinations of footnotes, which are no links.
  private(set) var footnotes: Set<String> = []

  init(_ page: PageElements) {
    var code = RangeWalk(page.fences.map(\.lines))
    for line in 1...max(1, page.source.lineCount) where !code.holds(line) {
      add(page.source.lineBytes(line), line)
    }
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, _ line: Int) {
    let start = bytes.drop { $0.isShellBlank || ">-*".utf8.contains($0) }
    guard start.first == .leftBracket, let close = start.firstIndex(of: .rightBracket),
      close + 1 < start.endIndex, start[close + 1] == UInt8(ascii: ":")
    else { return }
    var rest = start[(close + 2)...].drop(while: \.isShellBlank)
    if rest.first == .less { rest = rest.dropFirst() }
    let text = rest.prefix { !$0.isShellBlank && $0 != .greater }
    let destination = String(decoding: text, as: UTF8.self)
    if start.dropFirst().first == UInt8(ascii: "^") { footnotes.insert(destination) }
    if places[destination] == nil {
      places[destination] = Place(line: line, column: bytes[..<text.startIndex].codePoints + 1)
    }
  }
}
