/// What stands on a page under one heading of level 1 to 3.
struct PageSection: Sendable {
  let title: String
  /// The heading's anchor.
  let name: String
  let level: Int
  let place: Place
  let aliases: [String]
  let elements: ArraySlice<Element>
  /// The last line that belongs to it.
  let lastLine: Int

  /// What stands before the first heading, and the sections in page order.
  static func split(_ page: PageElements) -> (front: ArraySlice<Element>, sections: [PageSection]) {
    let elements = page.elements
    var front = elements[...]
    var sections: [PageSection] = []
    var opening: (title: String, name: String, level: Int, place: Place, aliases: [String], start: Int)?
    func close(before index: Int, lastLine: Int) {
      guard let opening else { return front = elements[..<index] }
      sections.append(
        PageSection(
          title: opening.title, name: opening.name, level: opening.level, place: opening.place,
          aliases: opening.aliases, elements: elements[opening.start..<index], lastLine: lastLine))
    }
    var names: [String] = []
    for (index, element) in elements.enumerated() {
      if case .anchors(let found) = element.kind {
        names += found
        continue
      }
      if case .heading(let level, let title, let anchor) = element.kind, level <= 3 {
        close(before: index, lastLine: element.place.line - 1)
        opening = (title, anchor, level, element.place, names, index + 1)
      }
      names = []
    }
    close(before: elements.endIndex, lastLine: page.source.lineCount)
    return (front, sections)
  }
}

extension [PageSection] {
  /// The index of the section that holds a line.
  func index(ofLine line: Int) -> Int? {
    let begun = countOfFirst { $0.place.line <= line }
    return begun == 0 ? nil : begun - 1
  }
}
