import Playbook
import PlaybookRunning

/// `--dry-run`: the plan, and what an unattended run would be refused with now. Starts nothing and writes no file,
/// but for the probes and gates where `--probe` asks for them.
struct DryRun {
  private let arguments: Arguments
  private let plan: Plan
  private let needs: [InputNeed]
  private let values: InputValues
  private let runbook: Runbook
  /// Where the steps would start.
  private let start: String

  init(
    _ arguments: Arguments, _ plan: Plan, _ needs: [InputNeed], _ values: InputValues, _ runbook: Runbook,
    start: String
  ) {
    self.arguments = arguments
    self.plan = plan
    self.needs = needs
    self.values = values
    self.runbook = runbook
    self.start = start
  }

  func run() throws(Failure) -> Int32 {
    let refusals = plan.refusals(needs)
    let looks = arguments.has(.probe) ? try look() : nil
    let status = try Answer.give(
      Secrets(values.credentials).masked(text(refusals, looks)), status: refusals.isEmpty ? 0 : 4)
    if status == 0, !Bash.isInstalled { throw .noBash }
    return status
  }

  /// `--probe`: runs the probes and gates in a state that is thrown away.
  private func look() throws(Failure) -> Looks {
    let clock = RunClock()
    let style = Colour.style(arguments, for: .error)
    let signals = try Signals.pipe()
    let ready = try Preparation(plan, runbook, at: clock.wallMilliseconds, style: style)
    defer { ready.directory.remove() }
    let inputs = StepInputs(values, for: plan)
    let secrets = Secrets(inputs.secretValues)
    let outlets = Outlets(signals: signals.number)
    let workshop = Workshop(
      operatorName: System.userName, bash: ready.bash, directory: ready.directory, playbook: plan.playbook,
      start: start, inputs: inputs, sink: OutputSink(.discarded, secrets: secrets, outlets: outlets),
      console: Console(secrets: secrets, style: style, isQuiet: true, outlets: outlets), secrets: secrets,
      signals: signals, terminal: nil, lock: nil)
    var looker = Looker(
      plan, log: RunLog(clock: clock, journal: nil, secrets: secrets) { _, _ in }, workshop: workshop)
    do {
      if let looks = try looker.look() { return looks }
    } catch {
      throw .journal(displayed(error.words))
    }
    throw .interrupted
  }

  private func text(_ refusals: [Refusal], _ looks: Looks?) -> String {
    if arguments[.format] == "json" {
      let missing = needs.filter(\.isMissing).map(\.input.name)
      return PlanJSON.plan(plan, missing: missing, after: looks).line + "\n"
    }
    let style = Colour.style(arguments, for: .output)
    var text = PlanText(plan, needs: needs, looks: looks != nil, style: style).text
    if let looks { text += ProspectText.text(plan, looks, style: style) }
    return refusals.isEmpty ? text : text + "\n" + RefusalText.text(refusals, of: plan, style: style)
  }
}
