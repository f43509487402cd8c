/// A page as rules see it.
struct CheckedPage: Sendable {
  let file: String
  let elements: PageElements
  let playbooks: [CheckedPlaybook]
  /// All their steps that are scripts, in page order.
  let steps: [CheckedStep]
  let surroundings: Surroundings

  var source: SourceText { elements.source }

  init(
    _ file: String, _ elements: PageElements, of runbook: Runbook, in surroundings: Surroundings,
    by workers: any Workers
  ) {
    self.file = file
    self.elements = elements
    self.surroundings = surroundings
    let sections = runbook.playbooks.filter { $0.file == file }
    let steps = sections.flatMap(\.steps)
    let split = StepSurroundings(elements)
    let checked = workers.map(each: steps.map(\.script.bytes.count)) {
      split.step(steps[$0], in: elements.source)
    }
    self.steps = checked.filter { !$0.step.isManual }
    var rest = checked[...]
    playbooks = sections.map { section in
      defer { rest = rest.dropFirst(section.steps.count) }
      return CheckedPlaybook(
        section: section, steps: Array(rest.prefix(section.steps.count)), isHeading: file == runbook.file,
        surroundings: surroundings)
    }
  }

  /// Whether it tells what was once changed, with the commands of that time.
  var isChangelog: Bool {
    let name = file.lastPathPart?.lowercased() ?? ""
    return ["changelog", "changes", "release-notes", "releases", "history"].contains {
      name == $0 + ".md" || name.hasPrefix($0 + "-") || name.hasPrefix($0 + "_")
    }
  }

  /// The name of the playbook that a line lies in.
  func playbook(atLine line: Int) -> String? {
    if let first = playbooks.first, !first.isHeading { return first.section.name }
    let begun = playbooks.countOfFirst { $0.section.place.line <= line }
    guard begun > 0, line <= playbooks[begun - 1].section.lastLine else { return nil }
    return playbooks[begun - 1].section.name
  }
}
