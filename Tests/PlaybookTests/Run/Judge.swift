@testable import Playbook

/// Holds the events of a run, with all its resumes, against what may never happen.
struct Judge {
  private let plan: Plan
  private(set) var problems: [String] = []
  /// How often something of a step ran.
  private var ran: [StepID: Int] = [:]
  /// How each step's last attempt ended; `nil` while nobody knows.
  private var ends: [StepID: Outcome?] = [:]
  /// What a person allowed to run again.
  private var allowedAgain: Set<StepID> = []
  /// What was asked and answered with yes since the run was last gone on with.
  private var answered: Set<StepID> = []
  private var settled: Set<StepID> = []
  private var started: Set<StepID> = []

  init(_ plan: Plan, _ records: [Record]) {
    self.plan = plan
    for record in records { take(record.event) }
  }

  private mutating func take(_ event: Event) {
    switch event {
    case .runStarted, .asked, .rollbackStarted, .rollbackEnded, .interrupted: break
    case .runResumed(let resumption): take(resumption)
    case .stepStarted(let id, _, _): start(id)
    case .stepEnded(let id, _, let end):
      ends[id] = end.outcome
      settled.insert(id)
    case .stepSkipped(let id, _): settled.insert(id)
    case .answered(let id, .yes, _):
      answered.insert(id)
      if plan.playbook.step(id)?.isManual == true { settled.insert(id) }
    case .answered: break
    case .decision(let id, .retry, _):
      allowedAgain.insert(id)
      if plan.playbook.step(id)?.isIrreversible == true { answered.remove(id) }
    case .decision(let id, .done, _), .decision(let id, .skip, _): settled.insert(id)
    case .decision: break
    case .runEnded(let verdict, _): end(verdict)
    }
  }

  private mutating func take(_ resumption: Event.Resumption) {
    answered = []
    if let found = resumption.found, found.remains == .notRun {
      // What allowed that attempt allows the next one.
      ran[found.step, default: 0] -= 1
      ends[found.step] = .failed
      allowedAgain.insert(found.step)
    }
    guard resumption.purpose == .undo else { return }
    for step in plan.playbook.steps where step.undoes != nil && (ends[step.id] ?? nil) != nil {
      allowedAgain.insert(step.id)
    }
  }

  private mutating func start(_ id: StepID) {
    guard let step = plan.playbook.step(id) else { return problems.append("`\(id)` is unknown") }
    let wasRun = ran[id, default: 0] > 0
    let isPolled = step.limits.polling != nil && (ends[id] ?? nil)?.isFailure ?? false
    let isLookedAgain = step.runsAgainInDoubt && ends[id] == .some(nil)
    if wasRun, !isPolled, !isLookedAgain, !allowedAgain.contains(id) { problems.append("`\(id)` ran twice") }
    if plan.question(before: step) != nil, !answered.contains(id),
      !wasRun || (step.isIrreversible && !isPolled)
    {
      problems.append("`\(id)` was not asked")
    }
    if let undone = step.undoes, ran[undone, default: 0] == 0 { problems.append("`\(undone)` never ran") }
    allowedAgain.remove(id)
    ran[id, default: 0] += 1
    ends[id] = .some(nil)
    settled.remove(id)
  }

  private mutating func end(_ verdict: Verdict) {
    guard verdict == .succeeded else { return }
    for item in plan.items where item.isSelected && !settled.contains(item.step.id) {
      problems.append("`\(item.step.id)` was forgotten")
    }
  }
}
