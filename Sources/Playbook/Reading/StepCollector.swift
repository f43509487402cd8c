/// Reads the elements of one playbook in page order into its steps.
struct StepCollector: Sendable {
  private(set) var steps: [Step] = []
  /// The attributes of each step; `nil` for a manual one.
  private(set) var attributes: [Attributes?] = []
  /// Whether something here was meant as a step, even if it could not be read.
  private(set) var holdsStepFence = false
  /// What stands behind the last step, or behind its item.
  private(set) var closing = ""
  private(set) var findings: Findings
  private let page: PageElements
  private let phasesBelow: Int
  private var phase: String?
  /// Text since the last step.
  private var lead: [String] = []
  /// Text behind the last step in its own list item.
  private var tail: [String] = []
  private var paragraphs: [(text: String, element: Element)] = []
  /// The latest list item that held a step; an open one is titled if it is no later.
  private var lastTitledItem = 0
  /// The fence that an `output` block here would belong to; its step is `nil` where it could not be read.
  private var open: (step: Int?, containers: [Int], hasOutput: Bool)?
  /// The list item of the last step.
  private var lastItem: Int?

  /// Headings of a deeper level than `phasesBelow` are phases.
  init(_ elements: ArraySlice<Element>, of page: PageElements, in file: String, phasesBelow: Int) {
    self.page = page
    findings = Findings(file: file)
    self.phasesBelow = phasesBelow
    for element in elements { add(element) }
    endTail()
    if !lead.isEmpty { closing = lead.joined(separator: "\n\n") }
    ManualIDs.assign(&steps)
  }

  private mutating func add(_ element: Element) {
    if let lastItem, !element.stands(in: lastItem) { endTail() }
    switch element.kind {
    case .heading(let level, let title, _):
      if level > phasesBelow { phase = title }
      open = nil
      paragraphs = []
    case .anchors, .comment: break
    case .other: keep(element)
    case .paragraph(let text): keep(text, element)
    case .task(let text):
      if let item = element.items.last, page.holdsStep(item) {
        keep(text, element)
      } else {
        addManual(text, element)
      }
    case .fence(let fence): add(fence, element)
    }
  }

  private mutating func keep(_ paragraph: String, _ element: Element) {
    paragraphs.append((paragraph, element))
    keep(element)
  }

  private mutating func keep(_ element: Element) {
    let text = element.text(in: page.source)
    if lastItem == nil { lead.append(text) } else { tail.append(text) }
  }

  /// Behind the item of the last step: what followed the fence there is its remedy.
  private mutating func endTail() {
    if !tail.isEmpty, let last = steps.indices.last { steps[last].remedy = tail.joined(separator: "\n\n") }
    tail = []
    lastItem = nil
  }

  private mutating func takeLead() -> String {
    if lead.isEmpty, tail.isEmpty, paragraphs.isEmpty { return "" }
    defer { (lead, tail, paragraphs) = ([], [], []) }
    return (lead + tail).joined(separator: "\n\n")
  }

  private mutating func addManual(_ text: String, _ element: Element) {
    append(.manual(text, element, file: findings.file, phase: phase, lead: takeLead()), nil)
    open = nil
    lastItem = nil
  }

  private mutating func append(_ step: Step, _ attributes: Attributes?) {
    steps.append(step)
    self.attributes.append(attributes)
  }

  private mutating func add(_ fence: Fence, _ element: Element) {
    if !fence.isClosed {
      findings.report(
        .unclosedFence, fence.place, "this fence is not closed and swallows what follows",
        help: "close it with a line of `\(fence.run)`",
        reach: element.containers.isEmpty ? .restOfPage : .playbook(nil))
    }
    if fence.language == "output" { return addOutput(fence, element) }
    open = nil
    do {
      let info = try InfoString(fence)
      if let entries = info.entries, fence.isRunnable || entries.contains(where: \.isID) {
        return addAnnotated(fence, info.language, entries, element)
      }
    } catch {
      if fence.seemsAnnotated {
        findings.report(error, fence)
        addUnreadable(element)
      }
    }
    keep(element)
  }

  private mutating func addAnnotated(
    _ fence: Fence, _ language: String, _ entries: [InfoString.Entry], _ element: Element
  ) {
    guard fence.isRunnable else {
      findings.report(language: language, fence)
      addUnreadable(element)
      return keep(element)
    }
    let attributes = Attributes(entries, line: fence.place.line, &findings)
    let reader = StepReader(
      file: findings.file, fence: fence, source: page.source, attributes: attributes, title: title(element),
      phase: phase,
      lead: takeLead())
    addUnreadable(element)
    lastItem = element.items.last
    guard let step = reader.step(&findings) else { return }
    open?.step = steps.count
    append(step, attributes)
  }

  /// Whatever is wrong with a fence, an `output` block behind it is not one more error.
  private mutating func addUnreadable(_ element: Element) {
    holdsStepFence = true
    open = (nil, element.containers, false)
  }

  /// The first words of the innermost list item that has some and no step before this one; else the paragraph
  /// before it.
  private mutating func title(_ element: Element) -> String? {
    let earlier = lastTitledItem
    lastTitledItem = max(earlier, element.items.last ?? 0)
    for item in element.items.reversed() where item > earlier {
      if let words = paragraphs.first(where: { $0.element.items.last == item }) { return words.text }
    }
    return paragraphs.last { $0.element.containers == element.containers }?.text
  }

  private mutating func addOutput(_ fence: Fence, _ element: Element) {
    let expectation = OutputReader(fence: fence, source: page.source).expectation(&findings)
    guard let open, open.containers == element.containers else {
      return findings.report(
        .output, fence.place, "this `output` block belongs to no step",
        help: "put it behind the step's fence, in the same list item or quote")
    }
    if open.hasOutput {
      return findings.report(.output, fence.place, "a step has one `output` block; this is a second one")
    }
    self.open?.hasOutput = true
    // The words between the two lead to what is expected: no remedy, and not the next step's.
    (lead, tail, paragraphs) = ([], [], [])
    guard let index = open.step else { return }
    if steps[index].hold == .terminal {
      findings.report(
        .combination, fence.place, "`tty` and an `output` block cannot stand together: nothing is captured")
    }
    if steps[index].transcript != nil {
      findings.report(
        .combination, fence.place,
        "a `console` step and an `output` block cannot stand together: what each command prints stands below it"
      )
    }
    steps[index].expectation = expectation
  }
}
