extension Rule {
  /// A command in words that differs from the step that does the same.
  static let drift = Rule(
    name: "drift", kind: .warning,
    summary: "a command in a table or code span that differs from the step that does the same",
    why: "One of the two was changed and the other forgotten; nobody knows which one is right.",
    remedy: "Write the same command in both places, or a shorter form of the step's.",
    bad: Example(
      line: 3, column: 14,
      #"""
      ## Restart

      To restart: `docker restart -t 60 aria-api`.

      Clients see errors for ten seconds.

      ```sh {#restart confirm}
      docker restart -t 5 aria-api
      ```

      Make sure that it answers.

      ```sh {#restarted gate}
      curl -fsS http://localhost:8000/health
      ```

      """#),
    good: Example(
      #"""
      ## Restart

      To restart: `docker restart aria-api`.

      Clients see errors for ten seconds.

      ```sh {#restart confirm}
      docker restart -t 5 aria-api
      ```

      Make sure that it answers.

      ```sh {#restarted gate}
      curl -fsS http://localhost:8000/health
      ```

      """#),
    look: .runbook { Rule.reportDrift($0, &$1) })
}

extension Rule {
  /// Every command in words, beside the steps of all pages.
  fileprivate static func reportDrift(_ pages: [CheckedPage], _ findings: inout [Findings]) {
    let tools = StepCommands.tools(pages)
    if tools.isEmpty { return }
    let stated = pages.map { page in
      page.isChangelog
        ? []
        : page.elements.text.passages.flatMap { CommandInWords.alone(in: $0, of: page.source, tools: tools) }
    }
    let steps = StepCommands(pages, of: Set(stated.joined().map(\.command.key)))
    for (index, page) in pages.enumerated() {
      for words in stated[index] {
        guard case .drift(let entry) = steps.verdict(on: words.command) else { continue }
        let place = entry.file == page.file ? "line \(entry.line)" : "\(entry.file):\(entry.line)"
        findings[index].report(
          .drift, words.place,
          CredentialMask.hide(
            in: "`\(words.text)` differs from the step at \(place): `\(entry.text)`"),
          help: "write the same command in both places, or a shorter form of the step's")
      }
    }
  }
}
