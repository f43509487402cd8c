/// Reads the elements of one playbook in page order into its steps.
struct StepCollector {
  private(set) var steps: [Step] = []
  /// Whether something here was meant as a step, even if it could not be read.
  private(set) var holdsStepFence = false
  var findings: Findings
  private let headingsArePhases: (Int) -> Bool
  private var phase: String?
  /// Text since the last step.
  private var lead: [(text: String, containers: [Int])] = []
  /// Text behind the last step in its own list item.
  private var tail: [String] = []
  private var paragraphs: [(text: String, containers: [Int])] = []
  private var titledItems: Set<Int> = []
  /// The step an `output` fence here would belong to, and where that stands.
  private var open: (step: Int?, containers: [Int], hasOutput: Bool)?
  private var lastItem: Int?

  init(findings: Findings, headingsArePhases: @escaping (Int) -> Bool) {
    self.findings = findings
    self.headingsArePhases = headingsArePhases
  }

  mutating func add(_ element: Element) {
    leaveItem(before: element)
    switch element.kind {
    case .heading(let level, let title, _):
      if headingsArePhases(level) { phase = title }
      open = nil
      paragraphs = []
    case .anchors: break
    case .other: keep(element)
    case .paragraph(let text):
      paragraphs.append((text, element.containers))
      keep(element)
    case .task(let text): addManual(text, element)
    case .fence(let fence): add(fence, element)
    }
  }

  /// To be called behind the last element.
  mutating func finish() {
    endTail()
    ManualIDs.assign(&steps)
  }

  private mutating func keep(_ element: Element) {
    if case .other = element.kind, element.text.hasPrefix("<!--") { return }
    if let lastItem, element.stands(in: lastItem) {
      tail.append(element.text)
    } else {
      lead.append((element.text, element.containers))
    }
  }

  /// Behind the item of the last step: what followed the fence there is its remedy.
  private mutating func leaveItem(before element: Element) {
    guard let lastItem, !element.stands(in: lastItem) else { return }
    endTail()
  }

  private mutating func endTail() {
    if !tail.isEmpty, let last = steps.indices.last { steps[last].remedy = tail.joined(separator: "\n\n") }
    tail = []
    lastItem = nil
  }

  private mutating func takeLead() -> String {
    let text = lead.map(\.text) + tail
    lead = []
    tail = []
    paragraphs = []
    return text.joined(separator: "\n\n")
  }

  private mutating func addManual(_ text: String, _ element: Element) {
    steps.append(.manual(text, element, file: findings.file, phase: phase, lead: takeLead()))
    open = nil
    lastItem = nil
  }

  private mutating func add(_ fence: Fence, _ element: Element) {
    if !fence.isClosed {
      findings.error(
        .unclosedFence, fence.place, "this fence is not closed and swallows what follows",
        help: "close it with a line of `\(fence.run)`", reach: .restOfPage)
    }
    if fence.language == "output" { return addOutput(fence, element) }
    let info: InfoString
    do {
      info = try InfoString(fence.info, on: fence.openingLine)
    } catch {
      guard fence.seemsAnnotated else { return addIllustration(element) }
      holdsStepFence = true
      findings.report(error, fence)
      return addIllustration(element)
    }
    guard let entries = info.entries, fence.isShell || entries.contains(where: \.isID) else {
      return addIllustration(element)
    }
    holdsStepFence = true
    guard fence.isShell else {
      findings.report(language: info.language, fence)
      return addIllustration(element)
    }
    addStep(fence, entries, element)
  }

  private mutating func addIllustration(_ element: Element) {
    keep(element)
    open = nil
  }

  private mutating func addStep(_ fence: Fence, _ entries: [InfoString.Entry], _ element: Element) {
    var found = findings
    let attributes = Attributes(entries) { rule, column, message, help in
      found.error(rule, Place(line: fence.place.line, column: column), message, help: help)
    }
    findings = found
    let title = title(element)
    let reader = StepReader(
      file: findings.file, fence: fence, attributes: attributes,
      around: .init(title: title, phase: phase, lead: takeLead()))
    let step = reader.step(&findings)
    if let step { steps.append(step) }
    open = (step == nil ? nil : steps.count - 1, element.containers, false)
    lastItem = element.item
  }

  private mutating func title(_ element: Element) -> String? {
    let before = paragraphs.last { $0.containers == element.containers }?.text
    guard let item = element.item, titledItems.insert(item).inserted else { return before }
    return paragraphs.first { $0.containers.last == item }?.text ?? before
  }

  private mutating func addOutput(_ fence: Fence, _ element: Element) {
    guard let open, open.containers == element.containers else {
      findings.error(
        .output, fence.place, "this `output` block belongs to no step",
        help: "put it behind the step's fence, in the same list item or quote")
      return
    }
    if open.hasOutput {
      findings.error(.output, fence.place, "a step has one `output` block; this is a second one")
      return
    }
    self.open?.hasOutput = true
    let expectation = OutputReader(fence: fence).expectation(&findings)
    guard let index = open.step, let expectation else { return }
    if steps[index].hold == .terminal {
      findings.error(
        .combination, fence.place, "`tty` and an `output` block cannot stand together: nothing is captured")
    }
    steps[index].expectation = expectation
  }
}
