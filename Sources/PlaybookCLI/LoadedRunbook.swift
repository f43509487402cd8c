import Playbook
import PlaybookRunning

/// A runbook with where it was found.
struct LoadedRunbook {
  let location: RunbookLocation
  let page: [UInt8]
  let runbook: Runbook

  /// Finds and reads the runbook that the command line, the environment or the working directory names.
  init(_ arguments: Arguments) throws(Failure) {
    try self.init(
      named: arguments[.file] ?? Environment.value("PLAYBOOK_FILE").flatMap { $0.isEmpty ? nil : $0 })
  }

  init(named name: String?) throws(Failure) {
    do {
      location = try RunbookLocation.find(named: name, from: Disk.workingDirectory)
    } catch {
      switch error {
      case .notFound(let directory):
        throw .usage(
          "no runbook: neither `docs/RUNBOOK.md` nor `RUNBOOK.md` in `\(displayed(directory))` or above it; name one with `-f FILE`"
        )
      case .noSuchFile(let file):
        throw .usage("no runbook: `\(displayed(file))` does not exist")
      }
    }
    do {
      page = try PageFile.read(location.page)
    } catch {
      throw .unsafe("error: `\(displayed(location.file))` \(displayed(error.reason))\n")
    }
    do {
      runbook = try RunbookReader.read(
        page, file: location.file, from: RepositoryPages(repository: location.repository))
    } catch {
      let diagnostic = Diagnostic.unreadable(error, file: location.file)
      let sources = [location.file: SourceText(unchecked: page)]
      var failure = Failure.unsafe(
        DiagnosticText(sources: sources, style: Style(isColoured: false)).text(diagnostic))
      failure.diagnostic = diagnostic
      throw failure
    }
  }

  /// The playbook of this name; the nearest are named where there is none.
  func playbook(_ name: String, style: Style) throws(Failure) -> PlaybookSection {
    if let playbook = runbook.playbook(named: name) { return playbook }
    let hiding = runbook.errorsHiding(name)
    if !hiding.isEmpty {
      let text = DiagnosticText(sources: runbook.sources, style: style)
      throw .unsafe(
        hiding.map(text.text).joined()
          + "error: no playbook `\(displayed(name))` can be seen, but a part of the page is hidden\n"
      )
    }
    let names = runbook.playbooks.flatMap { [$0.name] + $0.aliases }
    throw .usage("no playbook is called `\(displayed(name))`\(displayed(didYouMean(name, names)))")
  }
}
