/// What a playbook's steps are, held against the runs that it had.
package struct PastSteps: Hashable, Sendable {
  /// Their scripts differ from those of the last run that succeeded.
  package let changed: [StepID]
  /// No run that is known ever came to them.
  package let neverRan: [StepID]

  /// - Parameters:
  ///   - success: the last run that succeeded.
  ///   - runs: all runs that are known, that one among them.
  package init(_ playbook: PlaybookSection, since success: RecordedRun, among runs: [RecordedRun]) {
    let known = Dictionary(
      success.start.steps.map { ($0.id, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    var ran: Set<StepID> = []
    for record in runs.flatMap(\.records) {
      if case .stepStarted(let step, _, _) = record.event { ran.insert(step) }
    }
    let steps = playbook.steps.filter { !$0.isManual }
    changed = steps.filter { ran.contains($0.id) && known[$0.id] != $0.script.sha256 }.map(\.id)
    neverRan = steps.filter { !ran.contains($0.id) }.map(\.id)
  }
}
