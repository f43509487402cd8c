extension Rule {
  /// A relative link, an image or an anchor that leads nowhere.
  static let deadLink = Rule(
    name: "dead-link", kind: .wrong,
    summary: "a relative link or image without its file, or without its anchor",
    why: "The words that would help stand behind it, and it leads nowhere.",
    remedy:
      "Correct the path or the anchor; a heading's anchor is what GitHub makes of it. Other sites are not looked at.",
    bad: Example(
      line: 9, column: 27,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      Nothing runs? [Start all](start.md#first-step).

      """#,
      files: ["docs/start.md": "# Start all\n\n## Where to begin\n\nOpen a terminal.\n"]),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      Nothing runs? [Start all](start.md#where-to-begin).

      """#,
      files: ["docs/start.md": "# Start all\n\n## Where to begin\n\nOpen a terminal.\n"]),
    look: .runbook { Rule.reportDeadLinks($0, &$1) })
}

extension Rule {
  /// Every link of every page, each file being asked for once.
  fileprivate static func reportDeadLinks(_ pages: [CheckedPage], _ findings: inout [Findings]) {
    guard let first = pages.first else { return }
    var survey = LinkSurvey(pages, in: first.surroundings)
    for (index, page) in pages.enumerated() {
      for link in PageLink.relative(page.elements) {
        guard let problem = survey.problem(of: link, on: page) else { continue }
        findings[index].report(problem, link, page.file)
      }
    }
  }
}

extension Findings {
  fileprivate mutating func report(_ problem: LinkSurvey.Problem, _ link: PageLink, _ page: String) {
    switch problem {
    case .noFile(let path):
      report(.deadLink, link.place, "`\(link.destination)` leads nowhere: there is no `\(path)`")
    case .noAnchor(let anchor, let file, let nearest):
      let place = file == page ? "this page" : "`\(file)`"
      let help = nearest.map { "; did you mean `#\($0)`?" } ?? ""
      report(.deadLink, link.place, "`#\(anchor)` is no anchor of \(place)\(help)")
    }
  }
}
