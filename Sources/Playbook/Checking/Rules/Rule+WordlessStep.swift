extension Rule {
  /// A step that asks, depends or undoes, without words of its own before it.
  static let wordlessStep = Rule(
    name: "wordless-step", kind: .warning,
    summary: "a step that asks, depends or undoes, without words of its own before it",
    why: "The question comes, and nothing on the page says what happens if you say yes.",
    remedy: "Say in a paragraph right before it what it does, when, and what it costs.",
    bad: Example(
      line: 3, column: 1,
      #"""
      ## Restart

      ```sh {#restart confirm}
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

      Restart the API. Clients see errors for ten seconds.

      ```sh {#restart confirm}
      docker restart aria-api
      ```

      Make sure that it is up.

      ```sh {#up gate}
      curl -fsS http://localhost:8000/health
      ```

      """#),
    look: .step { $0.reportWordless(&$1) })
}

extension CheckedStep {
  fileprivate func reportWordless(_ findings: inout Findings) {
    guard let attribute = attributeThatNeedsWords, !lead.contains(where: \.holdsWords) else { return }
    findings.report(
      .wordlessStep, step.place, "step `\(step.id)` has `\(attribute)` and no words of its own before it",
      help: "say in a paragraph right before it what it does, when, and what it costs")
  }

  private var attributeThatNeedsWords: String? {
    if step.undoes != nil { return "rollback-of" }
    if step.isIrreversible { return "irreversible" }
    if step.confirm != nil { return "confirm" }
    return step.condition == nil ? nil : "when"
  }
}

extension Element {
  /// Whether it is something to read.
  var holdsWords: Bool {
    switch kind {
    case .paragraph, .task, .other: true
    case .heading, .anchors, .fence, .comment: false
    }
  }
}
