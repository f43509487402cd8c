/// One playbook: the steps under a heading of the runbook, or a linked file's.
package struct PlaybookSection: Hashable, Sendable {
  /// The heading's anchor, or a linked file's stem as one.
  package let name: String
  /// The further names that `<a id="…">` gives it.
  package let aliases: [String]
  package let title: String
  /// The page's path, relative to the repository.
  package let file: String
  package let place: Place
  /// The last line that belongs to it.
  package let lastLine: Int
  /// The heading of the group it stands in.
  package let group: String?
  /// All steps in page order, rollbacks and manual steps among them.
  package var steps: [Step]
  /// The words behind the last step, in the page's Markdown.
  package internal(set) var closing: String = ""

  /// What runs in order: everything but the rollbacks.
  package var forward: [Step] { steps.filter { $0.undoes == nil } }

  /// The same with all its scripts looked into, for those who ask again and again what they say.
  var scanned: PlaybookSection {
    var scanned = self
    for index in steps.indices { scanned.steps[index].scan = steps[index].shell }
    return scanned
  }

  package func step(_ id: StepID) -> Step? { steps.first { $0.id == id } }

  package func rollback(of id: StepID) -> Step? { steps.first { $0.undoes == id } }
}
