/// Why a selection makes no plan, in words.
package enum PlanProblemText {
  package static func text(_ problem: PlanProblem, _ playbook: PlaybookSection) -> String {
    switch problem {
    case .unknownStep(let option, let id, true):
      return "`\(option) \(id)`: `\(id)` is a rollback and not part of the order"
    case .unknownStep(let option, let id, false):
      let near = Suggestion.nearest(
        to: id.text, among: (option == "--approve" ? playbook.steps : playbook.forward).map(\.id.text)
      ).first
      return "`\(option) \(id)`: no step of `\(playbook.name)` is called so"
        + (near.map { "; did you mean `\($0)`?" } ?? "")
    case .inverted(let from, let to): return "`--from \(from) --to \(to)`: `\(from)` comes after `\(to)`"
    case .nothingSelected: return "nothing of `\(playbook.name)` is left to run"
    }
  }
}
