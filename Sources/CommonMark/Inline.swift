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
  /// The running text in it, in order.
  private var inner: [Inline] {
    switch self {
    case .emphasis(let inner), .strong(let inner), .link(_, let inner), .image(_, let inner): inner
    case .text, .code, .softBreak, .lineBreak, .html: []
    }
  }

  fileprivate func addDestinations(to destinations: inout [String]) {
    for inline in inner { inline.addDestinations(to: &destinations) }
    switch self {
    case .link(let destination, _), .image(let destination, _): destinations.append(destination)
    default: break
    }
  }

  fileprivate func addTags(to tags: inout [String]) {
    if case .html(let tag) = self { tags.append(tag) }
    for inline in inner { inline.addTags(to: &tags) }
  }

  fileprivate func addWords(to text: inout String) {
    switch self {
    case .text(let words), .code(let words): text += words
    case .softBreak, .lineBreak: text += " "
    case .html, .image: break
    case .emphasis, .strong, .link: for inline in inner { inline.addWords(to: &text) }
    }
  }

  fileprivate func addLinks(to links: inout [String]) {
    if case .link(let destination, _) = self { links.append(destination) }
    for inline in inner { inline.addLinks(to: &links) }
  }
}
