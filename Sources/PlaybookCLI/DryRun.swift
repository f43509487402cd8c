import Playbook
import PlaybookRunning

/// `--dry-run`: the plan, and what an unattended run would be refused with now. Starts nothing, writes no file.
struct DryRun {
  private let arguments: Arguments
  private let plan: Plan
  private let needs: [InputNeed]
  private let values: InputValues

  init(_ arguments: Arguments, _ plan: Plan, _ needs: [InputNeed], _ values: InputValues) {
    self.arguments = arguments
    self.plan = plan
    self.needs = needs
    self.values = values
  }

  func run() throws(Failure) -> Int32 {
    let refusals = plan.refusals(needs)
    let status = try Answer.give(
      Secrets(values.credentials).masked(text(refusals)), status: refusals.isEmpty ? 0 : 4)
    if status == 0, !Bash.isInstalled { throw .noBash }
    return status
  }

  private func text(_ refusals: [Refusal]) -> String {
    if arguments[.format] == "json" {
      return PlanJSON.plan(plan, missing: needs.filter(\.isMissing).map(\.input.name)).line + "\n"
    }
    let style = Colour.style(arguments, for: .output)
    let text = PlanText(plan, needs: needs, style: style).text
    return refusals.isEmpty ? text : text + "\n" + RefusalText.text(refusals, of: plan, style: style)
  }
}
