/// A playbook as rules see it.
struct CheckedPlaybook: Sendable {
  let section: PlaybookSection
  /// All its steps in page order, as in the section.
  let steps: [CheckedStep]
  /// Whether it is a heading's, and no linked file.
  let isHeading: Bool
  let surroundings: Surroundings

  /// The steps that run in order.
  var forward: [CheckedStep] { steps.filter { $0.step.undoes == nil } }
}
