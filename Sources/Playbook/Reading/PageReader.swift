import CommonMark

/// Reads one page into its playbooks.
struct PageReader {
  /// A run of elements under one heading of level 1 to 3, or a whole linked file.
  private struct Section {
    var title: String
    var name: String
    var level: Int
    var place: Place
    var aliases: [String] = []
    var elements: [Element] = []
    var lastLine = 0
  }

  let file: String
  let source: SourceText
  private(set) var playbooks: [PlaybookSection] = []
  private(set) var findings: Findings
  /// Where each relative link leads and the group it stands under, in page order.
  private(set) var links: [(destination: String, group: String?)] = []
  private let walk: ElementWalk

  /// Parses the page; nothing is read as a playbook yet.
  init(file: String, source: SourceText) {
    self.file = file
    self.source = source
    findings = Findings(file: file)
    walk = ElementWalk(Document(parsing: source.bytes).blocks, in: source)
  }

  /// The runbook itself: every heading of level 1 to 3 with a step is a playbook.
  mutating func readRunbook() {
    let (front, sections) = sections()
    var collector = StepCollector(findings: findings, headingsArePhases: { _ in false })
    for element in front { collector.add(element) }
    collector.finish()
    findings = collector.findings
    for step in collector.steps where !step.isManual {
      findings.error(
        .noHeading, step.place, "step `\(step.id)` stands before the first heading and belongs to no playbook"
      )
    }
    var groups: [Section] = []
    for section in sections {
      while let last = groups.last, last.level >= section.level { groups.removeLast() }
      if !addPlaybook(section, group: groups.last?.title) { groups.append(section) }
    }
    refuseTopLevelSteps(sections)
    links = walk.links.map { link in
      (link.destination, sections.last { $0.place.line <= link.line }?.title)
    }
    finish(sections)
  }

  /// A linked file: one playbook, named for the file's stem.
  mutating func readLinked(name: String, group: String?) {
    var section = Section(
      title: name, name: name, level: 0, place: Place(line: 1), lastLine: source.lines.count)
    var seenHeading = false
    for element in walk.elements {
      switch element.kind {
      case .heading(let level, let title, _):
        if level == 1, section.level == 0 {
          (section.title, section.place, section.level) = (title, element.place, 1)
        } else {
          section.elements.append(element)
        }
        seenHeading = true
      case .anchors(let names) where !seenHeading: section.aliases += names
      default: section.elements.append(element)
      }
    }
    _ = addPlaybook(section, group: group, headingsArePhases: { _ in true })
    finish([section])
  }

  /// Everything wrong with the page itself, placed in the playbooks it lies in.
  private mutating func finish(_ sections: [Section]) {
    let fences = walk.elements.compactMap { if case .fence(let fence) = $0.kind { fence } else { nil } }
    HiddenFences.find(in: source, fences: fences, &findings)
    let names = Set(playbooks.map(\.name))
    findings.place { line in
      sections.last { $0.place.line <= line || $0.level == 0 }.map(\.name).flatMap {
        names.contains($0) ? $0 : nil
      }
    }
  }

  private func sections() -> (front: [Element], [Section]) {
    var front: [Element] = []
    var sections: [Section] = []
    var names: [String] = []
    for (index, element) in walk.elements.enumerated() {
      switch element.kind {
      case .anchors(let found):
        if isBeforeHeading(index) { names += found }
        continue
      case .heading(let level, let title, let anchor) where level <= 3:
        if !sections.isEmpty { sections[sections.count - 1].lastLine = element.place.line - 1 }
        sections.append(
          Section(title: title, name: anchor, level: level, place: element.place, aliases: names))
      default:
        if sections.isEmpty {
          front.append(element)
        } else {
          sections[sections.count - 1].elements.append(element)
        }
      }
      names = []
    }
    if !sections.isEmpty { sections[sections.count - 1].lastLine = source.lines.count }
    return (front, sections)
  }

  private func isBeforeHeading(_ index: Int) -> Bool {
    for element in walk.elements[index...] {
      switch element.kind {
      case .anchors: continue
      case .heading: return true
      default: return false
      }
    }
    return false
  }

  /// Whether the section holds a step and so is a playbook.
  private mutating func addPlaybook(
    _ section: Section, group: String?, headingsArePhases: @escaping (Int) -> Bool = { $0 > 3 }
  ) -> Bool {
    var collector = StepCollector(findings: findings, headingsArePhases: headingsArePhases)
    for element in section.elements { collector.add(element) }
    collector.finish()
    findings = collector.findings
    guard collector.holdsStepFence else { return false }
    var playbook = PlaybookSection(
      name: section.name, aliases: section.aliases.filter { $0 != section.name }, title: section.title,
      file: file,
      place: section.place, lastLine: section.lastLine, group: group, steps: collector.steps)
    PlaybookChecks(playbook).check(&findings)
    InputReader.read(&playbook, &findings)
    playbooks.append(playbook)
    return true
  }

  private mutating func refuseTopLevelSteps(_ sections: [Section]) {
    guard playbooks.count > 1 else { return }
    for section in sections where section.level == 1 {
      guard let step = playbooks.first(where: { $0.place == section.place })?.steps.first else { continue }
      findings.error(
        .topLevelStep, step.place, "step `\(step.id)` stands directly under the page's title",
        help: "put it under a heading of level 2 or 3, as the other playbooks are")
    }
  }
}
