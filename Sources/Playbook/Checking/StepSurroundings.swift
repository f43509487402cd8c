/// What stands around each step of a page: its own words before it, and those between its fence and its `output` block.
struct StepSurroundings {
  private let elements: [Element]
  /// The index of each step's element, by the line it starts on.
  private var order: [Int: Int] = [:]
  /// The first element that may belong to a step, by the step's own index.
  private var starts: [Int: Int] = [:]

  init(_ page: PageElements) {
    elements = page.elements
    var start = 0
    for (index, element) in elements.enumerated() {
      switch element.kind {
      case .task:
        order[element.place.line] = index
        starts[index] = start
        if !(element.items.last.map(page.holdsStep) ?? false) { start = index + 1 }
      case .fence(let fence) where fence.isStep || fence.language == "console":
        order[element.place.line] = index
        starts[index] = start
        start = index + 1
      case .fence(let fence) where fence.language == "output": start = index + 1
      case .heading(let level, _, _) where level <= 3: start = index + 1
      case .heading, .anchors, .paragraph, .fence, .comment, .other: break
      }
    }
  }

  func step(_ step: Step, in source: SourceText) -> CheckedStep {
    guard let index = order[step.place.line] else {
      return CheckedStep(step, lead: [], output: nil, outputLead: nil, containers: [], in: source)
    }
    let rest = elements[(index + 1)...]
    let output = step.expectation.flatMap { expected in rest.first { $0.place.line == expected.line } }
    return CheckedStep(
      step, lead: lead(of: index), output: output,
      outputLead: output.map { output in rest.prefix { $0.place.line < output.place.line } },
      containers: elements[index].containers, in: source)
  }

  /// Without the words that stand in the list item of the step before and so belong to that one.
  private func lead(of index: Int) -> ArraySlice<Element> {
    let lead = elements[(starts[index] ?? index)..<index]
    guard let start = starts[index], start > 0, let item = elements[start - 1].items.last,
      !elements[index].stands(in: item)
    else { return lead }
    return lead.drop { $0.stands(in: item) }
  }
}
