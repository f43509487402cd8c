/// A tag of HTML.
struct HTMLTag {
  /// In lower case.
  let name: String
  let isClosing: Bool
  /// By name in lower case; a flag's value is empty.
  let attributes: [String: String]
  /// As written, cut where it is long.
  let text: String

  /// Elements that hold nothing, and those that end where a block begins.
  private static let empty: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr", "p",
    "h1",
    "h2", "h3", "h4", "h5", "h6",
  ]

  /// Elements whose content no reader sees.
  private static let unseen: Set<String> = [
    "template", "noscript", "script", "style", "iframe", "noembed", "noframes", "canvas", "audio", "video",
    "object",
    "datalist",
  ]

  var isEmpty: Bool { Self.empty.contains(name) }

  /// Whether it keeps what is inside from being seen.
  var hides: Bool {
    if Self.unseen.contains(name) || attributes["hidden"] != nil { return true }
    if name == "dialog", attributes["open"] == nil { return true }
    guard let style = attributes["style"]?.lowercased().filter({ !$0.isWhitespace }) else { return false }
    return ["display:none", "visibility:hidden", "visibility:collapse", "opacity:0;", "font-size:0"].contains(
      where: (style + ";").contains)
  }

  /// The tags of a piece of HTML in order; comments are passed over.
  static func tags(in text: String) -> [HTMLTag] {
    var tags: [HTMLTag] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == .less else {
        index += 1
        continue
      }
      if bytes[index...].starts(with: "<!--".utf8) {
        index = end(ofCommentAt: index, in: bytes)
      } else if let (tag, end) = tag(at: index, in: bytes) {
        tags.append(tag)
        index = end
      } else {
        index += 1
      }
    }
    return tags
  }

  private static func end(ofCommentAt start: Int, in bytes: [UInt8]) -> Int {
    var index = start + 4
    while index + 2 < bytes.count {
      if bytes[index] == .hyphen, bytes[index + 1] == .hyphen, bytes[index + 2] == .greater {
        return index + 3
      }
      index += 1
    }
    return bytes.count
  }

  private static func tag(at start: Int, in bytes: [UInt8]) -> (HTMLTag, end: Int)? {
    var index = start + 1
    let isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let name = bytes[index...].prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == .hyphen }
    guard let first = name.first, first.isASCIILetter else { return nil }
    index = name.endIndex
    var attributes: [String: String] = [:]
    while index < bytes.count, bytes[index] != .greater {
      guard let (key, value, end) = attribute(at: index, in: bytes) else {
        index += 1
        continue
      }
      if attributes[key] == nil { attributes[key] = value }
      index = end
    }
    let end = min(index + 1, bytes.count)
    let tag = HTMLTag(
      name: String(decoding: name, as: UTF8.self).lowercased(), isClosing: isClosing, attributes: attributes,
      text: String(decoding: bytes[start..<min(end, start + 60)], as: UTF8.self))
    return (tag, end)
  }

  private static func attribute(at start: Int, in bytes: [UInt8]) -> (key: String, value: String, end: Int)? {
    func isBlank(_ byte: UInt8) -> Bool { byte.isShellBlank || byte == .newline }
    let key = bytes[start...].prefix {
      !isBlank($0) && $0 != .equals && $0 != .greater && $0 != UInt8(ascii: "/")
    }
    if key.isEmpty { return nil }
    let name = String(decoding: key, as: UTF8.self).lowercased()
    guard key.endIndex < bytes.count, bytes[key.endIndex] == .equals else { return (name, "", key.endIndex) }
    let rest = bytes[(key.endIndex + 1)...]
    if let quote = rest.first, quote == .doubleQuote || quote == .singleQuote {
      let value = rest.dropFirst().prefix { $0 != quote }
      return (name, String(decoding: value, as: UTF8.self), min(value.endIndex + 1, bytes.count))
    }
    let value = rest.prefix { !isBlank($0) && $0 != .greater }
    return (name, String(decoding: value, as: UTF8.self), value.endIndex)
  }
}
