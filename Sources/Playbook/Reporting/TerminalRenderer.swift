/// A run's events as an operator reads them, one line or more each.
package struct TerminalRenderer {
  private let plan: Plan
  private let style: Style
  /// Only questions, failures and the verdict.
  private let isQuiet: Bool

  package init(plan: Plan, style: Style, isQuiet: Bool) {
    self.plan = plan
    self.style = style
    self.isQuiet = isQuiet
  }

  /// What to show for a record, given everything before it.
  package func text(_ record: Record, after state: RunState) -> String? {
    switch record.event {
    case .runStarted: isQuiet ? nil : header
    case .stepStarted(let id, _, let attempt, _, _): isQuiet ? nil : started(id, attempt)
    case .stepEnded(let id, _, let end): ended(id, end, state)
    case .stepSkipped(let id, let reason): isQuiet ? nil : skipped(id, reason)
    case .asked: nil
    case .answered(let id, let answer, let by): answered(id, answer, by)
    case .decision: nil
    case .rollbackStarted(let id, let undone):
      isQuiet ? nil : "\n" + style("rolling back ", .ask) + "`\(undone)` with `\(id)`\n"
    case .rollbackEnded(let id, let undone, let outcome): rolledBack(id, undone, outcome)
    case .interrupted(let signal): style("interrupted by \(SignalName.name(signal))\n", .bad)
    case .runEnded(let verdict, let milliseconds): ended(verdict, milliseconds, state)
    }
  }

  private var header: String {
    let playbook = plan.playbook
    let count = Wording.count(plan.items.count(where: \.isSelected), "step")
    return style(displayed(playbook.title), .strong)
      + style(displayed("  \(playbook.file):\(playbook.place.line), \(count)"), .dim) + "\n"
  }

  private func number(_ id: StepID) -> String {
    guard let index = plan.items.firstIndex(where: { $0.step.id == id }) else { return "[undo]" }
    return "[\(index + 1)/\(plan.items.count)]"
  }

  private func heading(_ id: StepID) -> String {
    let title = plan.playbook.step(id)?.title ?? ""
    let shown = title == id.text || title.isEmpty ? "" : "  " + displayed(title)
    return "\n\(style(number(id), .dim)) \(style(id.text, .accent))\(shown)\n"
  }

  private func started(_ id: StepID, _ attempt: Int) -> String {
    attempt == 1 ? heading(id) : style("  attempt \(attempt)\n", .dim)
  }

  private func ended(_ id: StepID, _ end: Event.AttemptEnd, _ state: RunState) -> String? {
    let time = Wording.time(end.milliseconds)
    if end.outcome == .passed { return isQuiet ? nil : "  \(style("passed", .good)) in \(time)\n" }
    guard let step = plan.playbook.step(id) else { return nil }
    if let polling = step.limits.polling, let left = timeLeft(step, polling, state) {
      guard !isQuiet else { return nil }
      let reason = end.reason.map { ": \(displayed($0))" } ?? ""
      return style("  not yet\(reason); \(Wording.time(left)) left\n", .dim)
    }
    let word = step.isProbe && end.outcome.isFailure ? "finding" : end.outcome.rawValue
    if step.isProbe, isQuiet, end.outcome.isFailure { return nil }
    var text = (isQuiet ? heading(id) : "") + "  \(style(word, step.isProbe ? .ask : .bad)) after \(time)"
    if let reason = end.reason { text += ": " + displayed(reason) }
    text += "\n"
    if let line = end.line {
      text += displayed("  at \(step.file):\(line)\n")
    }
    if !step.remedy.isEmpty, !step.isProbe {
      text += displayed(step.remedy).split(separator: "\n").map { "  " + $0 + "\n" }.joined()
    }
    return text
  }

  /// How long a polling step that has not passed goes on, if it does; `state` is the one after its attempt.
  private func timeLeft(_ step: Step, _ polling: Limits.Polling, _ state: RunState) -> Int64? {
    guard plan.outcome(step, state) == nil, let first = state.progress(step.id).attempts.first else {
      return nil
    }
    return max(0, (first.started + polling.within - state.elapsed).milliseconds)
  }

  private func skipped(_ id: StepID, _ reason: SkipReason) -> String {
    if case .leftOut = reason { return "" }
    return "\n\(style(number(id), .dim)) \(style(id.text, .accent))  "
      + style("skipped: \(displayed(Wording.reason(reason)))", .dim) + "\n"
  }

  private func answered(_ id: StepID, _ answer: Answer, _ by: String) -> String? {
    guard !isQuiet, answer == .yes, by.hasPrefix("--") else { return nil }
    return style("\n\(id): `\(by)` says yes\n", .dim)
  }

  private func rolledBack(_ id: StepID, _ undone: StepID, _ outcome: Outcome) -> String? {
    if outcome == .passed { return isQuiet ? nil : "  `\(undone)` is undone\n" }
    return "  " + style("`\(undone)` is not undone", .bad)
      + ": rollback `\(id)` \(Wording.outcome(outcome))\n"
  }

  private func ended(_ verdict: Verdict, _ milliseconds: Int64, _ state: RunState) -> String {
    let tone: Style.Tone = verdict == .succeeded ? .good : verdict == .rolledBack ? .ask : .bad
    var text = "\n\(style(Wording.verdict(verdict), tone)) in \(Wording.time(milliseconds))"
    let counts = Summary(plan, state).words
    if !counts.isEmpty { text += ": " + counts }
    text += "\n"
    let armed = Summary(plan, state).armed
    if verdict != .succeeded, !armed.isEmpty {
      text +=
        "  not undone: \(armed.map { "`\($0.undoes?.text ?? "")` (by `\($0.id)`)" }.joined(separator: ", "))\n"
    }
    if verdict == .failed, let step = plan.unanswered(state).last { text += "  failed step: `\(step)`\n" }
    return text
  }
}
