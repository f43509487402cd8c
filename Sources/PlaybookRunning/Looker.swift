package import Playbook

/// Runs the probes and gates of a plan, one attempt each, and nothing else.
package struct Looker: ~Copyable {
  private let plan: Plan
  private var log: RunLog
  private var workshop: Workshop

  package init(_ plan: Plan, log: consuming RunLog, workshop: consuming Workshop) {
    self.plan = plan
    self.log = log
    self.workshop = workshop
  }

  /// What they came to; `nil` when a signal ended the looking.
  package mutating func look() throws(PosixError) -> Looks? {
    var looks = Looks()
    while let step = plan.nextLook(after: looks) {
      guard step.hold != .terminal else {
        looks.add(step.id, nil)
        continue
      }
      try workshop.attempt(step, plan.look(at: step), &log)
      guard log.state.course == .forward else { return nil }
      looks.add(step.id, log.state.progress(step.id).attempts.last?.end?.outcome)
    }
    return looks
  }
}
