import Playbook
import PlaybookRunning

/// How each playbook of a runbook last went. Reads the names of all runs, and little more than one run a playbook.
enum LastRuns {
  /// In words, by the playbook's name; empty where no runs are kept.
  static func words(_ outline: RunbookOutline, on page: String) -> [String: String] {
    guard let state = StateDirectory.path else { return [:] }
    let store = RunStore(state: state)
    let names = store.names()
    if names.isEmpty { return [:] }
    let now = RunClock().wallMilliseconds
    var open = Dictionary(
      outline.playbooks.map { (RunID.stem(of: $0.name), $0.name) }, uniquingKeysWith: { first, _ in first })
    var newest: [String: RunGlance] = [:]
    for id in names.reversed() {
      if open.isEmpty { break }
      guard let name = open[id.stem] else { continue }
      // Two runs of one second are in no order.
      if let known = newest[name], !known.run.hasPrefix(id.second) {
        open[id.stem] = nil
        continue
      }
      guard let run = store.directory(of: id).glance(), run.start.places.page == page,
        run.start.playbook == name
      else { continue }
      if newest[name].map({ $0.started < run.started }) ?? true { newest[name] = run }
    }
    return newest.mapValues { Wording.last($0, now: now) }
  }
}
