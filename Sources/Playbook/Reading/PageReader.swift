/// Reads one page into its playbooks.
struct PageReader {
  private(set) var playbooks: [PlaybookSection] = []
  private(set) var findings: Findings
  /// Where each link leads and the group it stands under, in page order.
  private(set) var links: [(destination: String, group: String?)] = []
  /// The page taken apart.
  let page: PageElements
  private let workers: any Workers

  /// The runbook itself: every heading of level 1 to 3 with a step is a playbook.
  static func runbook(_ source: SourceText, file: String, by workers: any Workers) -> PageReader {
    var reader = PageReader(source, file, workers)
    reader.readSections()
    return reader
  }

  /// A linked file: one playbook, named for the file's stem.
  static func linked(
    _ source: SourceText, file: String, name: String, group: String?, by workers: any Workers
  ) -> PageReader {
    var reader = PageReader(source, file, workers)
    reader.readWhole(name, group)
    return reader
  }

  private init(_ source: SourceText, _ file: String, _ workers: any Workers) {
    self.workers = workers
    findings = Findings(file: file)
    page = PageElements(source)
    HiddenFences.report(in: source, fences: page.fences, &findings)
  }

  private mutating func readSections() {
    let (front, sections) = PageSection.split(page)
    refuseSteps(in: front)
    let collectors = collectors(of: sections)
    var found: [(collector: StepCollector, section: PlaybookSection)] = []
    var groups: [PageSection] = []
    var groupOfSection: [String] = []
    var titleSteps: [Step] = []
    for (section, collector) in zip(sections, collectors) {
      while let last = groups.last, last.level >= section.level { groups.removeLast() }
      let group = groups.last?.title
      if collector.holdsStepFence {
        let playbook = PlaybookSection(
          name: section.name, aliases: section.aliases, title: section.title, file: findings.file,
          place: section.place, lastLine: section.lastLine, group: group, steps: [])
        found.append((collector, playbook))
        if section.level == 1, let step = collector.steps.first(where: { !$0.isManual }) {
          titleSteps.append(step)
        }
        groupOfSection.append(group ?? section.title)
      } else {
        findings.add(collector.findings)
        groups.append(section)
        groupOfSection.append(section.title)
      }
    }
    add(found)
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

  private func collectors(of sections: [PageSection]) -> [StepCollector] {
    let (page, file) = (page, findings.file)
    return workers.map(each: sections.map { $0.elements.count * 64 }) {
      StepCollector(sections[$0].elements, of: page, in: file, phasesBelow: 3)
    }
  }

  private mutating func refuseSteps(in front: ArraySlice<Element>) {
    let collector = StepCollector(front, of: page, in: findings.file, phasesBelow: 6)
    findings.add(collector.findings)
    for step in collector.steps where !step.isManual {
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
    let collector = StepCollector(elements[...], of: page, in: findings.file, phasesBelow: 0)
    if collector.holdsStepFence {
      let playbook = PlaybookSection(
        name: name, aliases: aliases, title: heading?.title ?? name, file: findings.file,
        place: heading?.place ?? Place(line: 1), lastLine: page.source.lineCount, group: group, steps: [])
      add([(collector, playbook)])
    } else {
      findings.add(collector.findings)
    }
    findings.place { _ in name }
  }

  private mutating func add(_ found: [(collector: StepCollector, section: PlaybookSection)]) {
    let scans = ScriptScans.all(of: found.map(\.collector.steps), by: workers)
    for (found, scans) in zip(found, scans) { add(found.collector, found.section, scans) }
  }

  private mutating func add(_ collector: StepCollector, _ section: PlaybookSection, _ scans: [ShellScript?]) {
    findings.add(collector.findings)
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
      group: section.group, steps: InputReader.read(collector.steps, scans, in: page, &findings))
    playbook.closing = collector.closing
    playbooks.append(playbook)
  }
}
