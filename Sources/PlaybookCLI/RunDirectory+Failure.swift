import Playbook
import PlaybookRunning

extension RunDirectory {
  /// Why the run cannot be gone on with.
  func failure(_ problem: JournalProblem) -> Failure {
    .journal("run `\(displayed(id.text))`: \(displayed(Wording.problem(problem)))")
  }
}
