import Playbook
import PlaybookRunning

/// Looks at what the last runner left behind of the attempt whose end is not in the journal.
struct Inspection {
  private let past: PastRun
  /// Whether the step was ended because the command line said so.
  private let wasStopped: Bool

  init(_ past: PastRun, wasStopped: Bool) {
    self.past = past
    self.wasStopped = wasStopped
  }

  /// What going on with the run records first: who does, and what was found.
  func events(_ purpose: Event.Resumption.Purpose, bash: Bash) -> [Event] {
    let (finding, end) = find()
    let resumption = Event.Resumption(
      purpose: purpose, operatorName: System.userName, host: System.hostName, bash: bash.version,
      pid: System.processID, found: finding)
    return [.runResumed(resumption)] + (end.map { [$0] } ?? [])
  }

  private func find() -> (Event.Finding?, Event?) {
    guard let unended = past.state.unended, let step = past.playbook.step(unended.step),
      let start = past.record.start(of: unended.step, attempt: unended.attempt)
    else { return (nil, nil) }
    func finding(_ remains: Event.Finding.Remains) -> Event.Finding {
      Event.Finding(step: step.id, attempt: unended.attempt, remains: remains)
    }
    switch past.directory.remains(
      of: step.id, attempt: unended.attempt, start.process, in: past.playbook)
    {
    case .notRun: return (finding(.notRun), nil)
    case .running, .unknown: return (finding(.inDoubt), nil)
    case .ended(let end):
      let evidence = past.directory.evidence(
        end, of: step, attempt: unended.attempt, in: past.playbook)
      guard let judged = Judgement.end(of: step, evidence, unattendedAndStopped: wasStopped) else {
        return (finding(.inDoubt), nil)
      }
      return (finding(.finished), .stepEnded(step: step.id, attempt: unended.attempt, judged))
    }
  }
}
