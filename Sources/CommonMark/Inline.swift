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
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .softBreak, .lineBreak: " "
      case .html, .image: ""
      case .emphasis(let inner), .strong(let inner), .link(_, let inner): inner.plainText
      }
    }.joined()
  }

  /// Every link's destination, in order.
  package var links: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .link(let destination, let inner): [destination] + inner.links
      case .emphasis(let inner), .strong(let inner), .image(_, let inner): inner.links
      case .text, .code, .softBreak, .lineBreak, .html: []
      }
    }
  }
}
