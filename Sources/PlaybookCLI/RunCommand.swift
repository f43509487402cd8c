import Playbook
import PlaybookRunning

/// `playbook run`, and its dry run.
struct RunCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws(Failure) -> Int32 {
    let style = Colour.style(arguments, for: .error)
    let loaded = try LoadedRunbook(arguments)
    let playbook = try loaded.playbook(arguments, style: style)
    try refuseUnsafe(playbook, loaded, style)
    let start = try startDirectory(loaded.location)
    let plan = try plan(playbook)
    let values = try InputOptions(arguments).values(for: plan)
    let needs = plan.needs(values)
    if arguments.has(.dryRun) {
      return try DryRun(arguments, plan, needs, values, loaded.runbook, start: start).run()
    }
    let refusals = plan.refusals(needs)
    if !plan.policy.isAttended, !refusals.isEmpty {
      throw .person(RefusalText.text(refusals, of: plan, style: style))
    }
    return try RunSession(arguments, loaded, plan, needs, values, start: start).run()
  }

  /// The last line of every refusal.
  static func refusal(_ playbook: PlaybookSection, _ style: Style) -> String {
    "\(style("refused: ", .bad))`\(displayed(playbook.name))` is not safe to run; nothing was started\n"
  }

  private func plan(_ playbook: PlaybookSection) throws(Failure) -> Plan {
    let selection = Selection(
      from: arguments[.from].map { StepID($0) }, to: arguments[.to].map { StepID($0) },
      only: arguments.all(.only).map { StepID($0) }, skip: arguments.all(.skip).map { StepID($0) })
    let policy = Policy(
      isAttended: arguments.has(.dryRun) ? false : Presence.isSomebodyThere, saysYes: arguments.has(.yes),
      approved: Set(arguments.all(.approve).map { StepID($0) }), asksEveryStep: arguments.has(.step),
      rollsBack: !arguments.has(.noRollback))
    do {
      return try Plan(playbook, selection: selection, policy: policy)
    } catch {
      throw .usage(displayed(PlanProblemText.text(error, playbook)))
    }
  }

  /// An unsafe playbook is refused with every reason; anything wrong elsewhere costs one line.
  private func refuseUnsafe(_ playbook: PlaybookSection, _ loaded: LoadedRunbook, _ style: Style)
    throws(Failure)
  {
    let errors = RunbookFindings(loaded).diagnosticsForRun().filter { $0.severity == .error }
    let own = errors.filter { $0.isInTheWay(of: playbook) }
    if !own.isEmpty {
      let renderer = DiagnosticText(sources: loaded.runbook.sources, style: style)
      throw .unsafe(
        own.map(renderer.text).joined()
          + RunCommand.refusal(playbook, style)
      )
    }
    if !errors.isEmpty, !arguments.has(.quiet) {
      Stream.error.write(style("warning: ", .ask) + Self.warning(of: errors, besides: playbook) + "\n")
    }
  }

  /// What errors cost that do not keep a playbook from running: one line.
  private static func warning(of errors: [Diagnostic], besides playbook: PlaybookSection) -> String {
    let isOne = errors.count == 1
    let place =
      errors.contains { $0.isIn(playbook) }
      ? "on the page that \(isOne ? "keeps" : "keep") nothing from running" : "elsewhere on the page"
    return "\(Wording.count(errors.count, "error")) \(place); `playbook check` shows \(isOne ? "it" : "them")"
  }

  private func startDirectory(_ location: RunbookLocation) throws(Failure) -> String {
    guard let directory = arguments[.directory] else { return location.repository }
    guard let real = try? Files.realPath(directory), Files.isDirectory(real) else {
      throw .usage("`-C \(displayed(directory))` is not a directory")
    }
    return real
  }
}
