/// What `resume` and `undo` say before they go on.
package enum ResumeText {
  package static func question(_ run: RunGlance, _ purpose: Event.Resumption.Purpose, now: Int64) -> String {
    let verb = purpose == .resume ? "go on with" : "undo"
    return "\(verb) `\(run.run)`, begun \(Wording.age(now - run.started)) by \(run.start.operatorName) on "
      + "\(run.start.host)?"
  }

  /// Which run it is; for an undo what cannot be undone.
  package static func announcement(
    _ run: RecordedRun, _ purpose: Event.Resumption.Purpose, _ plan: Plan, _ state: RunState, now: Int64,
    style: Style
  ) -> String {
    let verb = purpose == .resume ? "going on with" : "undoing"
    let age = run.records.first.map { Wording.age(now - $0.milliseconds) } ?? ""
    var text =
      style(verb, .strong)
      + displayed(" `\(run.run)`, begun \(age) by \(run.start.operatorName) on \(run.start.host)\n")
    if run.torn > 0 {
      text +=
        style("  note: ", .ask)
        + "the journal ends in \(Wording.count(run.torn, "byte")) of an event that was not written whole; they are cut off\n"
    }
    return purpose == .undo ? text + beyond(plan.beyondUndoing(state), style: style) : text
  }

  /// What started and cannot be taken back.
  package static func beyond(_ steps: [Step], style: Style) -> String {
    steps.map { step in
      let why =
        step.isIrreversible
        ? "it is irreversible" : step.isManual ? "it was done by hand" : "nothing undoes it"
      return "  " + style("cannot be undone", .bad) + ": `\(step.id)`: \(why)\n"
    }.joined()
  }

  /// What a person would have to say.
  package static func need(of step: StepID, _ state: RunState) -> String {
    let progress = state.progress(step)
    let what =
      if progress.isInDoubt {
        "nobody knows how `\(step)` ended"
      } else if progress.isInterrupted {
        "`\(step)` was interrupted"
      } else {
        "`\(step)` failed"
      }
    return what + ", and nobody is there to say how to go on"
  }

  /// The commands by which a run that has come to its end is gone on with or taken back; empty where neither can be.
  package static func commands(
    _ run: String, after end: RunState, in plan: Plan, style: Style
  ) -> String {
    guard let verdict = end.verdict, verdict.isResumable else { return "" }
    if let step = plan.stepStoppedAt(end) {
      guard plan.playbook.step(step)?.runsAgainInDoubt == true else {
        return commands(run, step, in: plan, style: style)
      }
      return line("playbook resume \(run)", "run it again", style)
    }
    // One that has failed has nothing left to run before somebody says what becomes of the failure.
    let resume =
      verdict == .failed || end.isUndoing ? "" : line("playbook resume \(run)", "go on with it", style)
    return resume
      + (plan.rollbacksLeft(end).isEmpty ? "" : line("playbook undo \(run)", "roll back", style))
  }

  private static func line(_ command: String, _ what: String, _ style: Style) -> String {
    "  \(displayed(command))  \(style(what, .dim))\n"
  }

  /// The commands by which it can be said.
  package static func commands(_ run: String, _ step: StepID, in plan: Plan, style: Style) -> String {
    line("playbook resume \(run) --done \(step)", "it is done", style)
      + line("playbook resume \(run) --again \(step)", "run it again", style)
      + (plan.playbook.step(step)?.undoes == nil ? line("playbook undo \(run)", "roll back", style) : "")
  }
}
