/// Headings that are written as HTML, which get an anchor as others do.
enum HTMLHeading {
  /// The words of `<h1>…</h1>` to `<h6>…</h6>` in a piece of HTML, without the tags in them.
  static func titles(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var titles: [String] = []
    var title: [UInt8]?
    var index = 0
    while index < bytes.count {
      guard bytes[index] == .less else {
        title?.append(bytes[index])
        index += 1
        continue
      }
      let tag = bytes[index...].prefix { $0 != .greater }
      if isHeading(tag.dropFirst()) { title = [] }
      if tag.dropFirst().first == UInt8(ascii: "/"), isHeading(tag.dropFirst(2)) {
        if let words = title { titles.append(String(decoding: words, as: UTF8.self).trimmed) }
        title = nil
      }
      index = tag.endIndex + 1
    }
    return titles
  }

  private static func isHeading(_ tag: ArraySlice<UInt8>) -> Bool {
    guard let first = tag.first, first | 0x20 == UInt8(ascii: "h"), let level = tag.dropFirst().first,
      UInt8(ascii: "1")...UInt8(ascii: "6") ~= level
    else { return false }
    return tag.dropFirst(2).first.map { !$0.continuesShellName } ?? true
  }
}
