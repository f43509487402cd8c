import Testing

@testable import Playbook

/// What an operator is asked, word for word.
struct QuestionTextTests {
  private let style = Style(isColoured: false)

  private func asked(_ step: String, _ policy: Policy = .attended) -> String {
    let plan = Plan.of(step, "z", policy: policy)
    let step = plan.playbook.steps[0]
    guard case .ask(let question) = plan.question(before: step) else { return "nothing is asked" }
    return QuestionText.introduction(question, step, style: style)
      + QuestionText.prompt(question, step, style: style)
  }

  @Test func `the exact script stands with every question`() {
    #expect(
      asked("a confirm=\"Restart it?\"|docker restart api\ntrue \u{1b}[2J") == """

        a  The words before.
            | docker restart api
            | true \\x1b[2J
          Restart it?  [y: do it, s: skip it, anything else stops] 
        """)
    #expect(
      asked("a irreversible|drop") == """

        a  The words before.
            | drop
          this cannot be undone
          run `a`?  [type `a` to do it, s: skip it, anything else stops] 
        """)
    #expect(
      asked("- [ ] Tell the channel") == """

        tell-the-channel  Tell the channel
          is it done?  [y: it is done, s: skip it, anything else stops] 
        """)
  }

  @Test func `the menu offers to roll back only what is armed`() {
    let step = Page.playbook("a").steps[0]
    #expect(
      QuestionText.menu(.failed, step, canRollBack: true, style: style) + "\n"
        + QuestionText.menu(.failed, step, canRollBack: false, style: style) + "\n"
        + QuestionText.menu(.inDoubt, step, canRollBack: true, style: style) + "\n"
        + QuestionText.menu(.rollbackInDoubt, step, canRollBack: false, style: style) == """
            `a` did not pass; what now?  [r: retry, s: skip, o: open a shell, b: roll back, Enter: stop] 
            `a` did not pass; what now?  [r: retry, s: skip, o: open a shell, Enter: stop] 
            nobody knows how `a` ended; what now?  [d: it is done, r: run it again, o: open a shell, b: roll back, Enter: stop] 
            nobody knows how far the rollback `a` came; what now?  [d: it is done, r: run it again, s: leave it, o: open a shell, Enter: stop] 
          """)
  }

  @Test func `a missing input is asked for in the words of the page`() {
    let step = Page.playbook("a").steps[0]
    #expect(
      QuestionText.input(
        Input(name: "COMMIT", prompt: "the last good one", isRequired: true), step, style: style) == """
            `a` needs COMMIT (the last good one)  [Enter stops] 
          """)
  }
}
