/// What is said of another run of a playbook: one that keeps this one out, or one that was cut off.
package enum LockText {
  /// Why the playbook cannot be run now. Where the runner is gone, a step of its run still lives.
  package static func text(
    _ playbook: String, _ holder: LockHolder?, at step: StepID? = nil, runnerIsGone: Bool = false
  ) -> String {
    guard let holder else { return "`\(playbook)` is already running" }
    let run = "run `\(holder.run)` by \(holder.operatorName) on \(holder.host), since \(holder.since)"
    if runnerIsGone, let step {
      return "`\(playbook)` is already running: step `\(step)` of \(run), lives on without its runner; "
        + "`playbook resume \(holder.run) --wait` waits for it, `--stop` ends it"
    }
    let place = step.map { ", at step `\($0)`" } ?? ""
    return "`\(playbook)` is already running: \(run), pid \(holder.pid)\(place)"
  }

  /// That a run has no verdict.
  package static func unfinished(_ run: RunGlance, at step: StepID?) -> String {
    let place = step.map { "; it was cut off at step `\($0)`" } ?? ""
    return "run `\(run.run)` by \(run.start.operatorName) on \(run.start.host), since "
      + "\(Timestamp.rfc3339(milliseconds: run.started)), is unfinished\(place)"
  }
}
