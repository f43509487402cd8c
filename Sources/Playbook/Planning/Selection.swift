/// Which part of a playbook runs.
package struct Selection: Hashable, Sendable {
  package let from: StepID?
  package let to: StepID?
  package let only: [StepID]
  package let skip: [StepID]

  package init(from: StepID? = nil, to: StepID? = nil, only: [StepID] = [], skip: [StepID] = []) {
    self.from = from
    self.to = to
    self.only = only
    self.skip = skip
  }

  package static let everything = Selection()

  /// Every id named, with the option that names it.
  var named: [(option: String, id: StepID)] {
    [from.map { ("--from", $0) }, to.map { ("--to", $0) }].compactMap { $0 }
      + only.map { ("--only", $0) } + skip.map { ("--skip", $0) }
  }

  /// Whether each step of the forward order runs.
  func selects(_ forward: [Step]) -> [Bool] {
    let first = from.flatMap { id in forward.firstIndex { $0.id == id } } ?? 0
    let last = to.flatMap { id in forward.firstIndex { $0.id == id } } ?? forward.count
    return forward.enumerated().map { index, step in
      if index < first || index > last || skip.contains(step.id) { return false }
      return only.isEmpty || only.contains(step.id)
    }
  }
}
