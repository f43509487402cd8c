import Playbook
import PlaybookRunning

/// A runbook with where it was found.
struct LoadedRunbook {
  let location: RunbookLocation
  let runbook: Runbook

  /// A runbook that was read from elsewhere than its place.
  init(location: RunbookLocation, runbook: Runbook) {
    self.location = location
    self.runbook = runbook
  }

  /// Finds and reads the runbook that the command line, the environment or the working directory names.
  init(_ arguments: Arguments) throws(Failure) {
    do { try self.init(named: RunbookPage.name(arguments)) } catch { throw error.failure }
  }

  init(named name: String?, by workers: any Workers = InTurn()) throws(RunbookProblem) {
    try self.init(try RunbookPage(named: name), by: workers)
  }

  /// Reads a page, and unless told otherwise the pages it links to.
  init(
    _ page: RunbookPage, followingLinks: Bool = true, by workers: any Workers = InTurn()
  ) throws(RunbookProblem) {
    location = page.location
    runbook =
      followingLinks
      ? try page.read(from: page.neighbours, by: workers) : try page.read(from: NoPages(), by: workers)
  }

  /// What holds the pages to the rules.
  func checker(by workers: any Workers) -> Checker {
    Checker(
      runbook,
      in: Surroundings(
        commands: Command.allCases.map(\.rawValue), pages: RepositoryPages(repository: location.repository)),
      by: workers)
  }

  /// The playbook that the command line names; the nearest names are told where there is none.
  func playbook(_ arguments: Arguments, style: Style) throws(Failure) -> PlaybookSection {
    let name = arguments.operands[0]
    if let playbook = runbook.playbook(named: name) { return playbook }
    try refuseUnseen(name, style)
    var names = runbook.playbooks.flatMap { [$0.name] + $0.aliases }
    if !arguments.namesCommand { names += Command.here.map(\.rawValue) }
    let near = didYouMean(name, names)
    let remedy =
      runbook.playbooks.isEmpty ? "; the page holds no playbook" : "; `playbook list` shows what there is"
    throw .usage("no playbook is called `\(displayed(name))`\(displayed(near.isEmpty ? remedy : near))")
  }

  /// A playbook may be missing because its file cannot be read, or because an unclosed fence hides it.
  private func refuseUnseen(_ name: String, _ style: Style) throws(Failure) {
    let errors = runbook.diagnostics.filter { $0.severity == .error }
    let text = DiagnosticText(sources: runbook.sources, style: style)
    let own = errors.filter { $0.reach == .playbook(name) }
    if !own.isEmpty {
      throw .unsafe(own.map(text.text).joined() + "error: `\(displayed(name))` cannot be read\n")
    }
    let hiding = runbook.errorsHiding(name)
    if !hiding.isEmpty {
      throw .unsafe(
        hiding.map(text.text).joined()
          + "error: no playbook `\(displayed(name))` can be seen, but an unclosed fence hides a part of the page\n"
      )
    }
  }
}
