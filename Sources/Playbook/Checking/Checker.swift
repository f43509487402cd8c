/// Holds a runbook's pages to the rules that look beyond reading.
package struct Checker {
  private let runbook: Runbook
  private let pages: [CheckedPage]
  private let workers: any Workers

  package init(_ runbook: Runbook, in surroundings: Surroundings, by workers: any Workers) {
    self.runbook = runbook
    self.workers = workers
    pages = runbook.pages.sorted { $0.key < $1.key }.map {
      CheckedPage($0.key, $0.value, of: runbook, in: surroundings, by: workers)
    }
  }

  /// What reading found and what the rules of these kinds find, in the order of the pages; nothing is silenced.
  package func diagnostics(_ kinds: Set<Rule.Kind>) -> [Diagnostic] {
    let rules = Rule.all.filter { kinds.contains($0.kind) }
    let parts = parts(of: rules)
    var found = rules.map { _ in [Diagnostic]() }
    for part in workers.map(parts.count, { parts[$0]() }) {
      for (rule, diagnostics) in part { found[rule] += diagnostics }
    }
    let byPage = Dictionary(grouping: found.joined(), by: \.file)
    let all = runbook.diagnostics + pages.flatMap { byPage[$0.file] ?? [] }
    return runbook.ordered(linesOfPastedPrompts.withoutWarnings(all))
  }

  /// The lines of the steps that prompts were pasted into; what they would mean as scripts is not worth a warning.
  private var linesOfPastedPrompts: PageLines {
    var lines = PageLines()
    for page in pages {
      for step in page.steps where step.holdsPrompt {
        lines.add(step.step.scriptLines, of: page.file)
      }
    }
    return lines
  }

  /// What a part of the work finds, by the indices of the rules.
  private typealias Part = @Sendable () -> [(Int, [Diagnostic])]

  /// All that is to be looked at; none needs what another one finds. A step's rules are all one worker's, who then shares
  /// its script with nobody.
  private func parts(of rules: [Rule]) -> [Part] {
    var parts: [Part] = []
    var steps: [(Int, @Sendable (CheckedStep, inout Findings) -> Void)] = []
    for (index, rule) in rules.enumerated() {
      switch rule.look {
      case .reading, .program, .allowing: break
      case .runbook(let look):
        parts.append { [pages] in [(index, Self.findings(on: pages) { look(pages, &$0) })] }
      case .page(let look):
        parts += pages.map { page in { [(index, Self.findings(on: page) { look(page, &$0) })] } }
      case .playbook(let look):
        parts += pages.map { page in
          { [(index, Self.findings(on: page) { for playbook in page.playbooks { look(playbook, &$0) } })] }
        }
      case .step(let look): steps.append((index, look))
      }
    }
    for page in pages {
      for run in page.steps.map(\.step.script.bytes.count).runs {
        parts.append { [steps] in
          steps.map { index, look in
            (index, Self.findings(on: page) { for step in page.steps[run] { look(step, &$0) } })
          }
        }
      }
    }
    return parts
  }

  private static func findings(on page: CheckedPage, _ look: (inout Findings) -> Void) -> [Diagnostic] {
    findings(on: [page]) { look(&$0[0]) }
  }

  private static func findings(on pages: [CheckedPage], _ look: (inout [Findings]) -> Void) -> [Diagnostic] {
    var findings = pages.map { Findings(file: $0.file) }
    look(&findings)
    for (index, page) in pages.enumerated() { findings[index].place(in: page.playbook(atLine:)) }
    return findings.flatMap(\.diagnostics)
  }
}

extension Runbook {
  /// Findings in the order of the pages and their lines, each once.
  package func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var ranks = [file: 0]
    for diagnostic in diagnostics where ranks[diagnostic.file] == nil { ranks[diagnostic.file] = ranks.count }
    let keys = diagnostics.indices.map { index in
      let diagnostic = diagnostics[index]
      return (rank: ranks[diagnostic.file] ?? 0, place: diagnostic.place, index: index)
    }.sorted { ($0.rank, $0.place, $0.index) < ($1.rank, $1.place, $1.index) }
    var ordered: [Diagnostic] = []
    ordered.reserveCapacity(keys.count)
    var rest = keys[...]
    while let first = rest.first {
      // The same can only stand at the same place, where mostly one stands alone.
      let here = rest.prefix { $0.rank == first.rank && $0.place == first.place }
      rest = rest.dropFirst(here.count)
      var seen: Set<Diagnostic> = []
      for key in here {
        let diagnostic = diagnostics[key.index]
        if here.count == 1 || seen.insert(diagnostic).inserted { ordered.append(diagnostic) }
      }
    }
    return ordered
  }
}
