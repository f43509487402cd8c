/// A page as rules see it.
struct CheckedPage: Sendable {
  let file: String
  let elements: PageElements
  let playbooks: [CheckedPlaybook]
  let surroundings: Surroundings

  var source: SourceText { elements.source }

  init(_ file: String, _ elements: PageElements, of runbook: Runbook, in surroundings: Surroundings) {
    self.file = file
    self.elements = elements
    self.surroundings = surroundings
    let split = StepSurroundings(elements)
    playbooks = runbook.playbooks.filter { $0.file == file }.map { section in
      CheckedPlaybook(
        section: section, steps: section.steps.map { split.step($0, in: elements.source) },
        isHeading: file == runbook.file, surroundings: surroundings)
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
