import CommonMark

/// What a page says in running text, wherever it stands: for rules about links, anchors and commands in words.
struct PageText: Sendable {
  /// A paragraph or heading.
  struct Passage: Sendable {
    let lines: ClosedRange<Int>
    /// Where its links and images lead, in order.
    let destinations: [String]
  }

  private(set) var passages: [Passage] = []
  /// Tags and blocks of HTML with the lines of their block; comments are left out.
  private(set) var html: [(text: String, lines: ClosedRange<Int>)] = []
  /// What a link's fragment can name on this page.
  private(set) var anchors: Set<String> = []
  private var numbered = Anchors()

  init(_ blocks: [Block]) {
    for block in blocks { walk(block) }
  }

  private mutating func walk(_ block: Block) {
    switch block.kind {
    case .heading(_, let inlines):
      addHeading(inlines.plainText.trimmed)
      addPassage(inlines, block)
    case .paragraph(let inlines): addPassage(inlines, block)
    case .html(let text): addHTML(text, block)
    case .list, .item, .quote: for block in block.children { walk(block) }
    case .code, .thematicBreak: break
    }
  }

  private mutating func addPassage(_ inlines: [Inline], _ block: Block) {
    passages.append(Passage(lines: lines(of: block), destinations: inlines.destinations))
    for tag in inlines.tags { addHTML(tag, block) }
  }

  private mutating func addHeading(_ title: String) {
    anchors.insert(numbered.anchor(of: title))
    // What some generators take for a heading's own name.
    guard title.hasSuffix("}"), let brace = title.ranges(of: "{#").last else { return }
    let name = title[brace.upperBound...].dropLast().prefix { !$0.isBlank }
    if !name.isEmpty { anchors.insert(String(name)) }
  }

  private mutating func addHTML(_ text: String, _ block: Block) {
    if text.utf8.drop(while: \.isShellBlank).starts(with: "<!--".utf8) { return }
    html.append((text, lines(of: block)))
    for tag in HTMLTag.tags(in: text) {
      for name in [tag.attributes["id"], tag.attributes["name"]] {
        if let name, !name.isEmpty { anchors.insert(name) }
      }
    }
    for title in HTMLHeading.titles(in: text) { addHeading(title) }
  }

  private func lines(of block: Block) -> ClosedRange<Int> {
    block.firstLine...max(block.firstLine, block.lastLine)
  }
}
