extension Rule {
  /// A step inside HTML that is not shown.
  static let hiddenStep = Rule(
    name: "hidden-step", kind: .unsafe,
    summary: "a step inside HTML that is not shown",
    why: "The reader does not see it, and it would run.",
    remedy: "Take it out of the hidden element, or take the list away.",
    bad: Example(
      line: 7, column: 1,
      #"""
      ## Look

      <div hidden>

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      </div>

      """#),
    good: Example(
      #"""
      ## Look

      <div>

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      </div>

      """#),
    look: .page { $0.reportHidden(&$1) })
}

extension CheckedPage {
  fileprivate func reportHidden(_ findings: inout Findings) {
    for (step, state) in statesOfSteps {
      guard let tag = state.hidden else { continue }
      findings.report(
        .hiddenStep, step.place, "step `\(step.id)` stands inside `\(tag)` and is not shown",
        help: "take it out of there")
    }
  }

  /// What HTML is open around each step.
  var statesOfSteps: [(step: Step, state: HTMLState)] {
    if elements.html.isEmpty { return [] }
    let steps = playbooks.flatMap(\.steps).sorted { $0.step.place < $1.step.place }
    var state = HTMLState()
    var next = elements.html.startIndex
    return steps.map { step in
      while next < elements.html.endIndex, elements.html[next].line < step.step.place.line {
        state.pass(elements.html[next])
        next += 1
      }
      state.enter(step.containers)
      return (step.step, state)
    }
  }
}
