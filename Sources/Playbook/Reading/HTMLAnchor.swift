import CommonMark

/// `<a id="rollback"></a>`, which gives the heading after it one more name.
enum HTMLAnchor {
  /// The names, where a paragraph holds nothing else.
  static func only(_ inlines: [Inline]) -> [String]? {
    let names = leading(inlines)
    let isAlone = inlines.allSatisfy { inline in
      switch inline {
      case .html, .softBreak: true
      case .text(let text): text.trimmed.isEmpty
      case .code, .lineBreak, .emphasis, .strong, .link, .image: false
      }
    }
    return names.isEmpty || !isAlone ? nil : names
  }

  /// The names at the start of running text.
  static func leading(_ inlines: [Inline]) -> [String] {
    var names: [String] = []
    for inline in inlines {
      switch inline {
      case .html(let tag): if let name = name(in: tag) { names.append(name) }
      case .softBreak: continue
      case .text(let text) where text.trimmed.isEmpty: continue
      case .text, .code, .lineBreak, .emphasis, .strong, .link, .image: return names
      }
    }
    return names
  }

  private static func name(in tag: String) -> String? {
    for quote in ["\"", "'"] {
      let opening = "<a id=\(quote)"
      guard tag.hasPrefix(opening), let end = tag.dropFirst(opening.count).firstIndex(of: Character(quote))
      else { continue }
      let name = String(tag.dropFirst(opening.count)[..<end])
      return name.isEmpty ? nil : name
    }
    return nil
  }
}
