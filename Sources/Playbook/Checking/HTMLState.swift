/// What HTML is open at a place of a page, as a browser would see it.
struct HTMLState {
  /// How many elements may be open; deeper ones are not looked at.
  private static let limit = 500

  private struct Open {
    let name: String
    /// The tag, where it hides what is inside.
    let hidden: String?
    let isFolded: Bool
    let container: Int?
  }

  private var open: [Open] = []

  /// The outermost tag that hides this place.
  var hidden: String? { open.lazy.compactMap(\.hidden).first }

  /// Whether a closed `<details>` is around.
  var isFolded: Bool { open.contains(where: \.isFolded) }

  /// Closes what was opened in items and quotes that have ended.
  mutating func enter(_ containers: [Int]) {
    open.removeAll { opened in opened.container.map { !containers.contains($0) } ?? false }
  }

  /// Takes a piece of HTML.
  mutating func pass(_ html: PageHTML) {
    for tag in HTMLTag.tags(in: html.text) {
      if tag.isClosing {
        if let index = open.lastIndex(where: { $0.name == tag.name }) { open.removeSubrange(index...) }
      } else if !tag.isEmpty, open.count < Self.limit {
        open.append(
          Open(
            name: tag.name, hidden: tag.hides ? tag.text : nil,
            isFolded: tag.name == "details" && tag.attributes["open"] == nil, container: html.container))
      }
    }
  }
}
