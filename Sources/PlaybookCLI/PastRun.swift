import Playbook
import PlaybookRunning

/// A run that was, with the page as it was then.
struct PastRun {
  let directory: RunDirectory
  let record: RecordedRun
  /// From the run's own snapshot.
  let loaded: LoadedRunbook
  let playbook: PlaybookSection

  init(_ directory: RunDirectory) throws(Failure) {
    self.directory = directory
    do { record = try directory.recorded() } catch { throw directory.failure(error) }
    let start = record.start
    let location = RunbookLocation(page: start.places.page, repository: start.places.repository)
    let pages = SnapshotPages(directory)
    guard let bytes = try? pages.page(at: location.file),
      let runbook = try? RunbookReader.read(bytes, file: location.file, from: pages),
      let playbook = runbook.playbooks.first(where: { $0.name == start.playbook && $0.file == start.file }),
      playbook.steps.map({ Event.StepDigest(id: $0.id, sha256: $0.script.sha256) }) == start.steps,
      PastRun.isWhole(directory, playbook)
    else {
      throw .journal(
        "run `\(displayed(directory.id.text))`: the page and scripts that are kept of it are not what it began with"
      )
    }
    loaded = LoadedRunbook(location: location, runbook: runbook)
    self.playbook = playbook
  }

  /// Whether the files that would run are the page's blocks.
  private static func isWhole(_ directory: RunDirectory, _ playbook: PlaybookSection) -> Bool {
    playbook.steps.allSatisfy { step in
      step.isManual || directory.holdsScript(of: step, in: playbook)
    }
  }

  /// Everything known when the last line was written.
  var state: RunState { RunState(replaying: record.records) }

  func plan(_ policy: Policy) throws(Failure) -> Plan {
    do { return try Plan(playbook, selection: record.start.selection, policy: policy) } catch {
      throw .usage(displayed(PlanProblemText.text(error, playbook)))
    }
  }
}
