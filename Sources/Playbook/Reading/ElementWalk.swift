import CommonMark

/// Flattens a page's blocks into elements.
struct ElementWalk {
  private(set) var elements: [Element] = []
  private(set) var links: [(destination: String, line: Int)] = []
  /// What stands on the page as HTML, block by block and tag by tag, but for lists and quotes of text alone.
  private(set) var html: [PageHTML] = []
  /// The list items that hold a step, in page order; an open one stands before every later one.
  private(set) var itemsWithStep: [Int] = []
  private var anchors = Anchors()
  private var containers: [Int] = []
  private var items: [Int] = []
  private var count = 0
  private let source: SourceText

  init(_ blocks: [Block], in source: SourceText) {
    self.source = source
    for block in blocks { walk(block) }
  }

  private mutating func walk(_ block: Block) {
    switch block.kind {
    case .heading(let level, let inlines): addHeading(level, inlines, block)
    case .paragraph(let inlines):
      collectLinks(inlines, block)
      collectTags(inlines, block)
      if containers.isEmpty, let names = HTMLAnchor.only(inlines) {
        add(.anchors(names), block)
      } else {
        add(.paragraph(inlines.plainText.trimmed), block)
      }
    case .code:
      guard let fence = Fence(block, in: source) else { return add(.other, block) }
      if fence.isStep {
        let last = itemsWithStep.last ?? 0
        for item in items where item > last { itemsWithStep.append(item) }
      }
      add(.fence(fence), block)
    case .html(let text): addHTML(text, block)
    case .thematicBreak: add(.other, block)
    case .list(let blocks):
      if isText(blocks) { addWhole(block) } else { for block in blocks { walk(block) } }
    case .item(let blocks): enter(isItem: true) { $0.walkItem(blocks) }
    case .quote(let blocks):
      if isText(blocks) {
        addWhole(block)
      } else {
        enter(isItem: false) { for block in blocks { $0.walk(block) } }
      }
    }
  }

  private mutating func addHTML(_ text: String, _ block: Block) {
    html.append(PageHTML(text: text, line: block.firstLine, container: containers.last))
    add(text.drop(while: \.isBlank).hasPrefix("<!--") ? .comment(text) : .other, block)
  }

  private mutating func addHeading(_ level: Int, _ inlines: [Inline], _ block: Block) {
    collectLinks(inlines, block)
    collectTags(inlines, block)
    let title = inlines.plainText.trimmed
    let anchor = anchors.anchor(of: title)
    guard containers.isEmpty else { return add(.other, block) }
    let names = HTMLAnchor.leading(inlines)
    if !names.isEmpty { add(.anchors(names), block) }
    add(.heading(level: level, title: title, anchor: anchor), block)
  }

  private mutating func enter(isItem: Bool, _ body: (inout ElementWalk) -> Void) {
    count += 1
    containers.append(count)
    if isItem { items.append(count) }
    body(&self)
    containers.removeLast()
    if isItem { items.removeLast() }
  }

  private mutating func walkItem(_ blocks: [Block]) {
    guard let task = task(blocks), let first = blocks.first else {
      return blocks.forEach { walk($0) }
    }
    if case .paragraph(let inlines) = first.kind {
      collectLinks(inlines, first)
      collectTags(inlines, first)
    }
    add(.task(task), first)
    blocks.dropFirst().forEach { walk($0) }
  }

  /// The text of an item with a box.
  private func task(_ blocks: [Block]) -> String? {
    guard let first = blocks.first, case .paragraph(let inlines) = first.kind,
      source.lineBytes(first.firstLine).dropFirst(first.firstColumn - 1).first == UInt8(ascii: "[")
    else { return nil }
    return TaskItem.text(of: inlines)
  }

  /// Whether blocks hold neither code nor a task, so that they are only read as a whole.
  private func isText(_ blocks: [Block]) -> Bool {
    blocks.allSatisfy { block in
      switch block.kind {
      case .code: false
      case .item(let inner): task(inner) == nil && isText(inner)
      case .list(let inner), .quote(let inner): isText(inner)
      case .heading, .paragraph, .html, .thematicBreak: true
      }
    }
  }

  /// A list or quote without code or task, as one element.
  private mutating func addWhole(_ block: Block) {
    add(.other, block)
    passOver(block)
  }

  /// Links lead on and headings count for anchors wherever they stand.
  private mutating func passOver(_ block: Block) {
    switch block.kind {
    case .heading(_, let inlines):
      collectLinks(inlines, block)
      _ = anchors.anchor(of: inlines.plainText.trimmed)
    case .paragraph(let inlines): collectLinks(inlines, block)
    case .list, .item, .quote, .code, .html, .thematicBreak: block.children.forEach { passOver($0) }
    }
  }

  private mutating func collectLinks(_ inlines: [Inline], _ block: Block) {
    for link in inlines.links { links.append((link, block.firstLine)) }
  }

  private mutating func collectTags(_ inlines: [Inline], _ block: Block) {
    for tag in inlines.tags {
      html.append(PageHTML(text: tag, line: block.firstLine, container: containers.last))
    }
  }

  private mutating func add(_ kind: Element.Kind, _ block: Block) {
    elements.append(
      Element(
        kind: kind, place: Place(line: block.firstLine, column: max(1, block.firstColumn)),
        lastLine: block.lastLine, containers: containers, items: items))
  }
}
