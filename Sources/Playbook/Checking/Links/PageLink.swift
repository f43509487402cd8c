/// A link or image of a page, at the place where it says where it leads.
struct PageLink: Hashable {
  let destination: String
  let place: Place

  /// Those of a page that do not lead to another site, in page order.
  static func relative(_ page: PageElements) -> [PageLink] {
    var links: [PageLink] = []
    var definitions: LinkDefinitions?
    for passage in page.text.passages {
      let destinations = passage.destinations.filter(mayBeRelative)
      if destinations.isEmpty { continue }
      var written = PassageScan(passage.lines, in: page.source).destinations[...]
      for destination in destinations {
        if let index = written.firstIndex(where: { isSame($0.text, destination) }) {
          links.append(PageLink(destination: destination, place: written[index].place))
          written = written[(index + 1)...]
          continue
        }
        let known = definitions ?? LinkDefinitions(page)
        definitions = known
        if known.footnotes.contains(destination) { continue }
        links.append(
          PageLink(
            destination: destination,
            place: known.places[destination] ?? Place(line: passage.lines.lowerBound)))
      }
    }
    for (text, lines) in page.text.html { links += inHTML(text, lines, page.source) }
    return links
  }

  private static func inHTML(_ text: String, _ lines: ClosedRange<Int>, _ source: SourceText) -> [PageLink] {
    var links: [PageLink] = []
    var line = lines.lowerBound
    for tag in HTMLTag.tags(in: text) {
      guard
        let value = tag.name == "a"
          ? tag.attributes["href"] : tag.name == "img" ? tag.attributes["src"] : nil,
        mayBeRelative(value)
      else { continue }
      let wanted = Array(value.utf8)
      var place = Place(line: lines.lowerBound)
      while line <= lines.upperBound {
        let bytes = source.lineBytes(line)
        if let start = bytes.offset(of: wanted) {
          place = Place(line: line, column: bytes[..<start].codePoints + 1)
          break
        }
        line += 1
      }
      if line > lines.upperBound { line = lines.lowerBound }
      links.append(PageLink(destination: value, place: place))
    }
    return links
  }

  private static func mayBeRelative(_ destination: String) -> Bool {
    if destination.isEmpty || destination.hasPrefix("//") { return false }
    return !RelativeLink.hasScheme(destination.prefix { $0 != "/" && $0 != "#" && $0 != "?" })
  }

  private static func isSame(_ written: String, _ destination: String) -> Bool {
    written == destination
      || written.contains("&") && written.split(separator: "&amp;").joined(separator: "&") == destination
  }
}
