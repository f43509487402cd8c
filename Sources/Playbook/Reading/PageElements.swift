import CommonMark

/// A page taken apart into its elements, in page order.
struct PageElements: Sendable {
  let source: SourceText
  let elements: [Element]
  /// Where each link leads and its line.
  let links: [(destination: String, line: Int)]
  /// What stands on the page as HTML, in page order, but for lists and quotes of text alone.
  let html: [PageHTML]
  /// What the page says in running text.
  let text: PageText
  /// The list items that hold a step, in page order.
  private let itemsWithStep: [Int]

  init(_ source: SourceText) {
    let document = Document(parsing: source.markdown)
    let walk = ElementWalk(document.blocks, in: source)
    self.source = source
    elements = walk.elements
    links = walk.links
    html = walk.html
    itemsWithStep = walk.itemsWithStep
    text = PageText(document.blocks)
  }

  /// Whether a list item holds a step.
  func holdsStep(_ item: Int) -> Bool {
    let place = itemsWithStep.countOfFirst { $0 < item }
    return place < itemsWithStep.count && itemsWithStep[place] == item
  }

  var fences: [Fence] {
    elements.compactMap { if case .fence(let fence) = $0.kind { fence } else { nil } }
  }
}
