extension Rule {
  /// A step inside closed `<details>`.
  static let foldedStep = Rule(
    name: "folded-step", kind: .warning,
    summary: "a step inside closed `<details>`",
    why: "Whoever follows the page by eye passes it over, and the run does not.",
    remedy: "Take it out, or write `<details open>`.",
    bad: Example(
      line: 7, column: 1,
      #"""
      ## Look

      <details><summary>More</summary>

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      </details>

      """#),
    good: Example(
      #"""
      ## Look

      <details open><summary>More</summary>

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      </details>

      """#),
    look: .page { $0.reportFolded(&$1) })
}

extension CheckedPage {
  fileprivate func reportFolded(_ findings: inout Findings) {
    for (step, state) in statesOfSteps where state.isFolded && state.hidden == nil {
      findings.report(
        .foldedStep, step.place,
        "step `\(step.id)` stands in a closed `<details>` and is not seen until that is opened",
        help: "take it out, or write `<details open>`")
    }
  }
}
