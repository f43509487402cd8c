/// What is found of an attempt that started and whose end is not in the journal.
package enum Remains: Hashable, Sendable {
  /// Its gate was never opened.
  case notRun
  /// Its shell is alive.
  case running
  /// Its keeper left the status behind.
  case ended(StepMarks.End)
  /// Nothing tells.
  case unknown
}
