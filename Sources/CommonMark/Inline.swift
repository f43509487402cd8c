/// A piece of running text.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  case code(String)
  case softBreak
  case lineBreak
  case html(String)
  case emphasis([Inline])
  case strong([Inline])
  case link(destination: String, [Inline])
  case image(source: String, [Inline])
}

extension [Inline] {
  /// What a reader sees as words: text of code and links stays, tags and images go.
  package var plainText: String {
    if count == 1, case .text(let text) = self[0] { return text }
    var text = ""
    for inline in self { inline.addWords(to: &text) }
    return text
  }

  /// Every link's destination, in order.
  package var links: [String] {
    var links: [String] = []
    for inline in self { inline.addLinks(to: &links) }
    return links
  }
}

extension [Inline] {
  /// Where every link and image leads, in order of their ends.
  package var destinations: [String] {
    var destinations: [String] = []
    for inline in self { inline.addDestinations(to: &destinations) }
    return destinations
  }

  /// Every tag and comment of HTML, in order.
  package var tags: [String] {
    var tags: [String] = []
    for inline in self { inline.addTags(to: &tags) }
    return tags
  }
}

extension Inline {
  fileprivate func addDestinations(to destinations: inout [String]) {
    switch self {
    case .link(let destination, let inner), .image(let destination, let inner):
      for inline in inner { inline.addDestinations(to: &destinations) }
      destinations.append(destination)
    case .emphasis(let inner), .strong(let inner):
      for inline in inner { inline.addDestinations(to: &destinations) }
    case .text, .code, .softBreak, .lineBreak, .html: break
    }
  }

  fileprivate func addTags(to tags: inout [String]) {
    switch self {
    case .html(let tag): tags.append(tag)
    case .emphasis(let inner), .strong(let inner), .image(_, let inner), .link(_, let inner):
      for inline in inner { inline.addTags(to: &tags) }
    case .text, .code, .softBreak, .lineBreak: break
    }
  }

  fileprivate func addWords(to text: inout String) {
    switch self {
    case .text(let words), .code(let words): text += words
    case .softBreak, .lineBreak: text += " "
    case .html, .image: break
    case .emphasis(let inner), .strong(let inner), .link(_, let inner):
      for inline in inner { inline.addWords(to: &text) }
    }
  }

  fileprivate func addLinks(to links: inout [String]) {
    switch self {
    case .link(let destination, let inner):
      links.append(destination)
      for inline in inner { inline.addLinks(to: &links) }
    case .emphasis(let inner), .strong(let inner), .image(_, let inner):
      for inline in inner { inline.addLinks(to: &links) }
    case .text, .code, .softBreak, .lineBreak, .html: break
    }
  }
}
