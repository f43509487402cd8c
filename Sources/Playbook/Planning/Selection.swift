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

  /// Whether the step at `index` of the forward order runs.
  func selects(_ index: Int, in forward: [Step]) -> Bool {
    let id = forward[index].id
    if let from, let first = forward.firstIndex(where: { $0.id == from }), index < first { return false }
    if let to, let last = forward.firstIndex(where: { $0.id == to }), index > last { return false }
    if !only.isEmpty, !only.contains(id) { return false }
    return !skip.contains(id)
  }
}
