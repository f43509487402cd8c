/// Reads one page into its playbooks.
struct PageReader {
  private(set) var playbooks: [PlaybookSection] = []
  private(set) var findings: Findings
  /// Where each link leads and the group it stands under, in page order.
  private(set) var links: [(destination: String, group: String?)] = []
  /// The page taken apart.
  let page: PageElements

  /// The runbook itself: every heading of level 1 to 3 with a step is a playbook.
  static func runbook(_ source: SourceText, file: String) -> PageReader {
    var reader = PageReader(source, file)
    reader.readSections()
    return reader
  }

  /// A linked file: one playbook, named for the file's stem.
  static func linked(
    _ source: SourceText, file: String, name: String, group: String?
  ) -> PageReader {
    var reader = PageReader(source, file)
    reader.readWhole(name, group)
    return reader
  }

  private init(_ source: SourceText, _ file: String) {
    findings = Findings(file: file)
    page = PageElements(source)
    HiddenFences.report(in: source, fences: page.fences, &findings)
  }

  private mutating func readSections() {
    let (front, sections) = PageSection.split(page)
    refuseSteps(in: front)
    var groups: [PageSection] = []
    var groupOfSection: [String] = []
    var titleSteps: [Step] = []
    for section in sections {
      while let last = groups.last, last.level >= section.level { groups.removeLast() }
      let group = groups.last?.title
      let collector = collect(section.elements) { $0 > 3 }
      if collector.holdsStepFence {
        add(
          collector,
          PlaybookSection(
            name: section.name, aliases: section.aliases, title: section.title, file: findings.file,
            place: section.place, lastLine: section.lastLine, group: group, steps: []))
        if section.level == 1, let step = collector.steps.first(where: { !$0.isManual }) {
          titleSteps.append(step)
        }
        groupOfSection.append(group ?? section.title)
      } else {
        groups.append(section)
        groupOfSection.append(section.title)
      }
    }
    if playbooks.count > 1 { titleSteps.forEach { refuseTopLevel($0) } }
    links = page.links.map { link in
      (link.destination, sections.index(ofLine: link.line).map { groupOfSection[$0] })
    }
    if findings.diagnostics.isEmpty { return }
    let names = Set(playbooks.map(\.name))
    findings.place { line in
      sections.index(ofLine: line).map { sections[$0].name }.flatMap { names.contains($0) ? $0 : nil }
    }
  }

  private mutating func refuseSteps(in front: ArraySlice<Element>) {
    for step in collect(front, { _ in false }).steps where !step.isManual {
      findings.report(
        .noHeading, step.place,
        "step `\(step.id)` stands before the first heading and belongs to no playbook")
    }
  }

  private mutating func refuseTopLevel(_ step: Step) {
    findings.report(
      .topLevelStep, step.place, "step `\(step.id)` stands directly under the page's title",
      help: "put it under a heading of level 2 or 3, as the other playbooks are")
  }

  private mutating func readWhole(_ name: String, _ group: String?) {
    var aliases: [String] = []
    var heading: (title: String, place: Place)?
    var elements: [Element] = []
    var seenHeading = false
    for element in page.elements {
      switch element.kind {
      case .heading(1, let title, let anchor) where heading == nil:
        heading = (title, element.place)
        elements.append(element.asHeading(level: 0, title, anchor))
        seenHeading = true
      case .heading:
        elements.append(element)
        seenHeading = true
      case .anchors(let names) where !seenHeading: aliases += names
      case .anchors, .paragraph, .fence, .task, .comment, .other: elements.append(element)
      }
    }
    let collector = collect(elements[...]) { $0 > 0 }
    if collector.holdsStepFence {
      add(
        collector,
        PlaybookSection(
          name: name, aliases: aliases, title: heading?.title ?? name, file: findings.file,
          place: heading?.place ?? Place(line: 1), lastLine: page.source.lineCount, group: group, steps: []))
    }
    findings.place { _ in name }
  }

  private mutating func collect(
    _ elements: ArraySlice<Element>, _ headingsArePhases: @escaping (Int) -> Bool
  ) -> StepCollector {
    let collector = StepCollector(elements, of: page, findings, headingsArePhases: headingsArePhases)
    findings = collector.findings
    return collector
  }

  private mutating func add(_ collector: StepCollector, _ section: PlaybookSection) {
    PlaybookChecks(collector.steps, collector.attributes).check(&findings)
    if section.name.isEmpty {
      findings.report(
        .noHeading, section.place, "the heading `\(section.title)` gives its playbook no name",
        help: "put at least one letter or digit in it")
    }
    var aliases: [String] = []
    for name in section.aliases where name != section.name && !aliases.contains(name) { aliases.append(name) }
    var playbook = PlaybookSection(
      name: section.name, aliases: aliases,
      title: section.title, file: section.file, place: section.place, lastLine: section.lastLine,
      group: section.group, steps: InputReader.read(collector.steps, in: page, &findings))
    playbook.closing = collector.closing
    playbooks.append(playbook)
  }
}
