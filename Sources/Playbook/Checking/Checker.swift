/// Holds a runbook's pages to the rules that look beyond reading.
package struct Checker {
  private let runbook: Runbook
  private let pages: [CheckedPage]

  package init(_ runbook: Runbook, in surroundings: Surroundings) {
    self.runbook = runbook
    pages = runbook.pages.sorted { $0.key < $1.key }.map {
      CheckedPage($0.key, $0.value, of: runbook, in: surroundings)
    }
  }

  /// What reading found and what the rules of these kinds find, in the order of the pages; nothing is silenced.
  package func diagnostics(_ kinds: Set<Rule.Kind>) -> [Diagnostic] {
    let rules = Rule.all.filter { kinds.contains($0.kind) }
    var findings = pages.map { Findings(file: $0.file) }
    for rule in rules {
      if case .runbook(let look) = rule.look { look(pages, &findings) }
    }
    for index in pages.indices { look(at: pages[index], rules, &findings[index]) }
    let found = runbook.diagnostics + findings.flatMap(\.diagnostics)
    return runbook.ordered(linesOfPastedPrompts.withoutWarnings(found))
  }

  /// The lines of the steps that prompts were pasted into; what they would mean as scripts is not worth a warning.
  private var linesOfPastedPrompts: PageLines {
    var lines = PageLines()
    for page in pages {
      for step in page.playbooks.flatMap(\.steps) where step.holdsPrompt {
        lines.add(step.step.scriptLines, of: page.file)
      }
    }
    return lines
  }

  private func look(at page: CheckedPage, _ rules: [Rule], _ findings: inout Findings) {
    let steps = page.playbooks.flatMap(\.steps).filter { !$0.step.isManual }
    for rule in rules {
      switch rule.look {
      case .reading, .program, .allowing, .runbook: break
      case .page(let look): look(page, &findings)
      case .playbook(let look): for playbook in page.playbooks { look(playbook, &findings) }
      case .step(let look): for step in steps { look(step, &findings) }
      }
    }
    findings.place(in: page.playbook(atLine:))
  }
}

extension Runbook {
  /// Findings in the order of the pages and their lines, each once.
  package func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var ranks = [file: 0]
    for diagnostic in diagnostics where ranks[diagnostic.file] == nil { ranks[diagnostic.file] = ranks.count }
    var seen: Set<Diagnostic> = []
    let keyed = diagnostics.enumerated().filter { seen.insert($0.element).inserted }.map {
      index, diagnostic in
      (rank: ranks[diagnostic.file] ?? 0, index: index, diagnostic: diagnostic)
    }
    return keyed.sorted { one, other in
      (one.rank, one.diagnostic.place, one.index) < (other.rank, other.diagnostic.place, other.index)
    }.map(\.diagnostic)
  }
}
