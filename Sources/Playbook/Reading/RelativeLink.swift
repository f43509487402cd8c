/// A link's destination as a path inside the repository.
enum RelativeLink {
  /// The path of a linked Markdown file, relative to the repository; `nil` for any other link and for one that
  /// leads out of the repository.
  static func markdownFile(_ destination: String, from page: String) -> String? {
    guard destination.utf8.contains(UInt8(ascii: "%")) || destination.mayNameMarkdown else { return nil }
    let path = destination.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, !path.hasPrefix("//"), !hasScheme(path), let decoded = percentDecoded(path),
      decoded.hasSuffix(".md")
    else { return nil }
    return RepositoryPath.linked(decoded, from: page)
  }

  static func hasScheme(_ text: Substring) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    return text[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }

  static func percentDecoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        guard digits.count == 2, digits.allSatisfy(\.isHexDigit), let value = UInt8(digits, radix: 16)
        else { return nil }
        rest = rest.dropFirst(2)
        bytes.append(value)
      } else {
        bytes.append(byte)
      }
    }
    return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }
}

extension String {
  /// Whether `.md` stands in it.
  fileprivate var mayNameMarkdown: Bool {
    var (before, previous): (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      if byte == UInt8(ascii: "d"), previous == UInt8(ascii: "m"), before == UInt8(ascii: ".") { return true }
      (before, previous) = (previous, byte)
    }
    return false
  }
}
