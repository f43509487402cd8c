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

  /// What to show for a record, given the state after it.
  package func text(_ record: Record, after state: RunState) -> String? {
    switch record.event {
    case .runStarted: isQuiet ? nil : header
    case .runResumed(let resumption): isQuiet ? nil : header + found(resumption.found)
    case .stepStarted(let id, let attempt, _): isQuiet ? nil : started(id, attempt, state)
    case .stepEnded(let id, _, let end): ended(id, end, state)
    case .stepSkipped(let id, let reason): isQuiet ? nil : skipped(id, reason)
    case .asked: nil
    case .answered(let id, let answer, let by): answered(id, answer, by)
    case .decision(let id, let decision, let by): decided(id, decision, by)
    case .rollbackStarted(let id, let undone):
      isQuiet ? nil : "\n" + style("rolling back ", .ask) + "`\(undone)` with `\(id)`\n"
    case .rollbackEnded(let id, let undone, let outcome): rolledBack(id, undone, outcome)
    case .interrupted(let signal): style("  interrupted by \(SignalName.name(signal))", .bad) + "\n"
    case .runEnded(let verdict, let milliseconds): ended(verdict, milliseconds, state)
    }
  }

  private var header: String {
    let playbook = plan.playbook
    let selected = plan.items.count(where: \.isSelected)
    let all = Wording.count(plan.items.count, "step")
    let count = selected == plan.items.count ? all : "\(selected) of \(all)"
    return style(displayed(playbook.title), .strong)
      + style(displayed("  \(playbook.file):\(playbook.place.line), \(count)"), .dim) + "\n"
  }

  /// What became of the attempt that was under way.
  private func found(_ finding: Event.Finding?) -> String {
    guard let finding else { return "" }
    let step = plan.playbook.step(finding.step)
    return "\n" + style("  note: ", .ask) + displayed(Wording.found(finding, step)) + "\n"
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

  /// The heading; shorter where a question has just shown the title, none where an answer has had one or the rollback
  /// has been told.
  private func started(_ id: StepID, _ attempt: Int, _ state: RunState) -> String {
    if attempt > 1 { return style("  attempt \(attempt)\n", .dim) }
    if plan.playbook.step(id)?.undoes != nil { return "" }
    let progress = state.progress(id)
    if progress.questions > 0 { return "\n\(style(number(id), .dim)) \(style(id.text, .accent))\n" }
    return progress.answer != nil ? "" : heading(id)
  }

  private func ended(_ id: StepID, _ end: Event.AttemptEnd, _ state: RunState) -> String? {
    let time = Wording.time(end.milliseconds)
    if end.outcome == .passed { return isQuiet ? nil : "  \(style("passed", .good)) in \(time)\n" }
    guard let step = plan.playbook.step(id) else { return nil }
    if let polling = step.limits.polling, let left = timeLeft(step, polling, state) {
      return isQuiet ? nil : style("  not yet, \(Wording.time(left)) left: \(reason(end))", .dim) + "\n"
    }
    let isFinding = step.isProbe && end.outcome.isFailure
    if isFinding, isQuiet { return nil }
    let word = isFinding ? "finding" : end.outcome == .interrupted ? "stopped" : Wording.outcome(end.outcome)
    let attempts = state.progress(id).attempts.count
    let long = attempts > 1 ? Wording.count(attempts, "attempt") : time
    var text = (isQuiet ? heading(id) : "") + "  \(style(word, isFinding ? .ask : .bad)) after \(long)"
    if end.outcome != .interrupted { text += ": " + reason(end) }
    text += "\n"
    if let line = end.line { text += "  at \(displayed(step.file)):\(line)\n" }
    if !step.remedy.isEmpty, !step.isProbe {
      text += displayed(step.remedy).split(separator: "\n").map { "  " + $0 + "\n" }.joined()
    }
    return text
  }

  /// Why an attempt did not pass; further lines, such as a difference, stand under the first.
  private func reason(_ end: Event.AttemptEnd) -> String {
    var lines = displayed(end.reason ?? Wording.outcome(end.outcome))
      .split(separator: "\n", omittingEmptySubsequences: false)
    while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n    ")
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
    guard !isQuiet, answer == .yes, by.hasPrefix("--"), let step = plan.playbook.step(id) else { return nil }
    if step.isManual { return heading(id) + "  \(style("done", .good)), says `\(by) \(id)`\n" }
    guard case .answer(let question, _) = plan.question(before: step) else { return nil }
    return heading(id) + style("  \(displayed(question.text)) `\(by)` says yes", .dim) + "\n"
  }

  private func decided(_ id: StepID, _ decision: Decision, _ by: String) -> String? {
    let said = by.hasPrefix("--") && !isQuiet
    if said, decision == .done { return heading(id) + "  \(style("done", .good)), says `\(by) \(id)`\n" }
    if said, decision == .retry { return heading(id) + "  once more, says `\(by) \(id)`\n" }
    guard case .skip(let reason) = decision else { return nil }
    return style("  skipped by \(displayed(by)): \(displayed(reason))", .dim) + "\n"
  }

  private func rolledBack(_ id: StepID, _ undone: StepID, _ outcome: Outcome) -> String? {
    if outcome == .passed { return isQuiet ? nil : "  `\(undone)` is undone\n" }
    return "  " + style("`\(undone)` is not undone", .bad)
      + ": rollback `\(id)` \(Wording.outcome(outcome))\n"
  }

  private func ended(_ verdict: Verdict, _ milliseconds: Int64, _ state: RunState) -> String {
    let isGood = verdict == .succeeded || verdict == .undone
    let tone: Style.Tone = isGood ? .good : verdict == .rolledBack ? .ask : .bad
    let summary = Summary(plan, state)
    let words =
      state.isUndoing && verdict == .rollbackIncomplete ? "undone in part" : Wording.verdict(verdict)
    var text = "\n\(style(words, tone)) in \(Wording.time(milliseconds))"
    if !summary.words.isEmpty { text += ": " + summary.words }
    text += "\n"
    if !isGood {
      for step in plan.unanswered(state) where !state.isUndoing { text += "  failed: `\(step)`\n" }
      if let step = summary.declined { text += "  stopped before `\(step)`\n" }
      for rollback in summary.armed {
        text += "  not undone: `\(rollback.undoes?.text ?? "")`; `\(rollback.id)` undoes it\n"
      }
      for step in summary.irreversible { text += "  cannot be undone: `\(step)`\n" }
    }
    return text
  }
}
