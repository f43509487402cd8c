import Playbook
import PlaybookRunning

/// Why a run cannot be gone on with as the command line asks.
struct ResumeRefusal {
  private let plan: Plan
  /// After what going on records first.
  private let state: RunState
  private let directory: RunDirectory
  private let style: Style

  init(_ plan: Plan, _ state: RunState, _ directory: RunDirectory, _ style: Style) {
    self.plan = plan
    self.state = state
    self.directory = directory
    self.style = style
  }

  /// Whether what is said of steps can be said, and what must be is.
  func check(_ purpose: Event.Resumption.Purpose) throws(Failure) {
    let open = plan.openToAWord(state)
    for (id, word) in plan.policy.words.sorted(by: { $0.key.text < $1.key.text }) where !open.contains(id) {
      let known = plan.playbook.steps.map(\.id.text)
      let why =
        known.contains(id.text)
        ? "nothing is open about `\(id)`"
        : "no step of `\(plan.playbook.name)` is called so\(didYouMean(id.text, known))"
      throw .usage(displayed("`\(word.rawValue) \(id)`: \(why)"))
    }
    guard !plan.policy.isAttended, let step = plan.stepInNeedOfAWord(state), plan.policy.words[step] == nil
    else { return }
    throw .person(
      style("refused: ", .bad) + ResumeText.need(of: step, state) + "\n"
        + ResumeText.commands(directory.id.text, step, in: plan, style: style))
  }

  /// Whether anything is still to be asked, and nobody there to answer.
  func check(_ needs: [InputNeed]) throws(Failure) {
    let refusals = plan.refusals(needs, after: state)
    if !plan.policy.isAttended, !refusals.isEmpty {
      throw .person(RefusalText.text(refusals, of: plan, style: style))
    }
  }
}
