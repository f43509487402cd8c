extension Rule {
  /// A paragraph that says "If" or "Or" before a step that runs anyway.
  static let unheededCondition = Rule(
    name: "unheeded-condition", kind: .warning,
    summary: "a paragraph that says \"If\" or \"Or\" before a step that runs anyway",
    why: "A reader chooses; the run does not. It does the one and then the other.",
    remedy: "Put it in the step, too: `when=\"ID failed\"`, `confirm`, or a probe with `enough` above.",
    bad: Example(
      line: 3, column: 1,
      #"""
      ## Restart

      If the API does not answer, restart it.

      ```sh {#restart}
      docker restart aria-api
      ```

      Make sure that it is up.

      ```sh {#up gate}
      curl -fsS http://localhost:8000/health
      ```

      """#),
    good: Example(
      #"""
      ## Restart

      See whether the API answers.

      ```sh {#look probe}
      curl -fsS http://localhost:8000/health
      ```

      If the API does not answer, restart it.

      ```sh {#restart when="look failed"}
      docker restart aria-api
      ```

      Make sure that it is up.

      ```sh {#up gate}
      curl -fsS http://localhost:8000/health
      ```

      """#),
    look: .playbook { $0.reportUnheeded(&$1) })
}

extension CheckedPlaybook {
  fileprivate func reportUnheeded(_ findings: inout Findings) {
    for step in forward where !step.step.isManual {
      if step.step.kind == .probe(enough: true) { return }
      guard step.step.condition == nil, step.step.confirm == nil, !step.step.isIrreversible,
        let element = step.lead.last(where: \.holdsWords), let words = element.words,
        let first = Self.condition(words)
      else { continue }
      findings.report(
        .unheededCondition, element.place,
        "the words before step `\(step.id)` say “\(first)”, and the step runs in any case",
        help: "add `when=\"ID failed\"` or `confirm` to it, or a probe with `enough` above")
    }
  }

  /// Whether it only says to go on when all is well, which a run does anyway.
  private static func goesOn(_ words: String) -> Bool {
    guard ["If everything ", "If all "].contains(where: words.hasPrefix) else { return false }
    let clause = words.prefix { !",.:;".contains($0) }.split(separator: " ").map(String.init)
    return clause.contains(where: fine.contains) && !clause.contains { $0 == "not" || $0.hasSuffix("n't") }
  }

  private static let fine: Set<String> = [
    "well", "good", "fine", "right", "ok", "OK", "okay", "correct", "healthy", "normal", "successful",
    "succeeds", "works", "worked", "expected",
  ]

  /// The word at the start that leaves a choice.
  private static func condition(_ words: String) -> String? {
    if goesOn(words) { return nil }
    return ["If", "Only if", "Or", "Otherwise"].first { word in
      words.hasPrefix(word) && [" ", ",", ":"].contains { words.dropFirst(word.count).hasPrefix($0) }
    }
  }
}

extension Element {
  /// The words of a paragraph or a task.
  fileprivate var words: String? {
    switch kind {
    case .paragraph(let text), .task(let text): text
    case .heading, .anchors, .fence, .comment, .other: nil
    }
  }
}
