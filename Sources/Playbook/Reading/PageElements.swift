import CommonMark

/// A page taken apart into its elements, in page order.
struct PageElements {
  let source: SourceText
  let elements: [Element]
  /// Where each link leads and its line.
  let links: [(destination: String, line: Int)]
  /// The list items that hold a step.
  let itemsWithStep: Set<Int>

  init(_ source: SourceText) {
    let walk = ElementWalk(Document(parsing: source.markdown).blocks, in: source)
    self.source = source
    elements = walk.elements
    links = walk.links
    itemsWithStep = walk.itemsWithStep
  }

  var fences: [Fence] {
    elements.compactMap { if case .fence(let fence) = $0.kind { fence } else { nil } }
  }
}
