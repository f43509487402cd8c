import CommonMark

/// A block of a page in page order, lists and quotes flattened, with the containers it stands in.
struct Element {
  enum Kind {
    case heading(level: Int, title: String, anchor: String)
    /// `<a id="…">` in a paragraph of its own or at a heading's start.
    case anchors([String])
    case paragraph(String)
    case fence(Fence)
    /// A task-list item that holds no step.
    case task(String)
    /// Indented code, HTML, a rule.
    case other
  }

  let kind: Kind
  let place: Place
  let lastLine: Int
  /// The block's own source, without its containers' indentation.
  let text: String
  /// The items and quotes around it, outermost first; each has a number of its own on the page.
  let containers: [Int]
  /// The innermost list item around it.
  let item: Int?

  /// A list item's place for what is shown when its step fails: inside the item or behind it.
  func stands(in item: Int) -> Bool { containers.contains(item) }
}

/// Flattens a page's blocks into elements.
struct ElementWalk {
  private(set) var elements: [Element] = []
  private(set) var links: [(destination: String, line: Int)] = []
  private var anchors = Anchors()
  private var containers: [Int] = []
  private var items: [Int] = []
  private var count = 0
  private let source: SourceText

  init(_ blocks: [Block], in source: SourceText) {
    self.source = source
    walk(blocks)
  }

  private mutating func walk(_ blocks: [Block]) {
    for block in blocks { walk(block) }
  }

  private mutating func walk(_ block: Block) {
    switch block.kind {
    case .heading(let level, let inlines):
      collectLinks(inlines, block)
      let title = inlines.plainText.trimmed
      let anchor = anchors.anchor(of: title)
      guard containers.isEmpty else { return add(.other, block) }
      let names = HTMLAnchor.leading(inlines)
      if !names.isEmpty { add(.anchors(names), block) }
      add(.heading(level: level, title: title, anchor: anchor), block)
    case .paragraph(let inlines):
      collectLinks(inlines, block)
      if let names = HTMLAnchor.only(inlines) {
        add(.anchors(names), block)
      } else {
        add(.paragraph(inlines.plainText.trimmed), block)
      }
    case .code:
      add(Fence(block, in: source).map { .fence($0) } ?? .other, block)
    case .html, .thematicBreak:
      add(.other, block)
    case .list(let blocks):
      walk(blocks)
    case .item(let blocks):
      enter(isItem: true) { $0.walkItem(blocks) }
    case .quote(let blocks):
      enter(isItem: false) { $0.walk(blocks) }
    }
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
    guard let first = blocks.first, case .paragraph(let inlines) = first.kind,
      let task = TaskItem.text(of: inlines)
    else { return walk(blocks) }
    collectLinks(inlines, first)
    if holdsStep(blocks) {
      add(.paragraph(task), first)
    } else {
      add(.task(task), first)
    }
    walk(Array(blocks.dropFirst()))
  }

  private func holdsStep(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      if let fence = Fence(block, in: source) { return fence.isStep }
      return holdsStep(block.children)
    }
  }

  private mutating func collectLinks(_ inlines: [Inline], _ block: Block) {
    links += inlines.links.map { ($0, block.firstLine) }
  }

  private mutating func add(_ kind: Element.Kind, _ block: Block) {
    let indent = max(0, block.firstColumn - 1)
    let lines =
      block.firstLine > block.lastLine ? [] : (block.firstLine...block.lastLine).map { source.line($0) }
    let text = lines.enumerated().map { index, line in
      index == 0
        ? Substring(line.utf8.dropFirst(indent))
        : Substring(line.utf8.dropFirst(blankPrefix(of: line, upTo: indent)))
    }
    elements.append(
      Element(
        kind: kind, place: Place(line: block.firstLine, column: max(1, block.firstColumn)),
        lastLine: block.lastLine, text: text.joined(separator: "\n"), containers: containers,
        item: items.last))
  }

  private func blankPrefix(of line: String, upTo indent: Int) -> Int {
    min(indent, line.utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }.count)
  }
}

/// The box of a task-list item, which plain CommonMark leaves as text.
enum TaskItem {
  /// The item's text behind its box, or `nil` for an ordinary item.
  static func text(of inlines: [Inline]) -> String? {
    guard case .text(let first) = inlines.first, first.hasPrefix("[") else { return nil }
    let text = inlines.plainText
    guard let box = ["[ ] ", "[x] ", "[X] "].first(where: text.hasPrefix) else { return nil }
    let rest = String(text.dropFirst(box.count)).trimmed
    return rest.isEmpty ? nil : rest
  }
}

/// `<a id="rollback"></a>`, which gives the heading after it one more name.
enum HTMLAnchor {
  /// The names, where a paragraph holds nothing else.
  static func only(_ inlines: [Inline]) -> [String]? {
    let names = leading(inlines)
    let isAlone = inlines.allSatisfy { inline in
      switch inline {
      case .html, .softBreak: true
      default: false
      }
    }
    return names.isEmpty || !isAlone ? nil : names
  }

  /// The names at the start of running text.
  static func leading(_ inlines: [Inline]) -> [String] {
    var names: [String] = []
    for inline in inlines {
      guard case .html(let tag) = inline else {
        if inline == .softBreak { continue }
        break
      }
      if let name = name(in: tag) { names.append(name) }
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
