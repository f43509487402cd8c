/// What a run's journal says: its events, whole and in their order.
package struct RecordedRun: Hashable, Sendable {
  /// The run's id.
  package let run: String
  package let start: Event.RunStart
  package let records: [Record]
  /// How long the sealed lines are, in bytes; what stands behind them was being written when it was cut off.
  package let length: Int
  /// How many bytes that is.
  package let torn: Int

  /// The beginning of an attempt.
  package func start(of step: StepID, attempt: Int) -> Event.AttemptStart? {
    for record in records {
      if case .stepStarted(step, attempt, let start) = record.event { return start }
    }
    return nil
  }
}
