import Playbook
import PlaybookRunning

/// How each playbook of a runbook last went. Reads the names of all runs, and little more than one run a playbook.
struct LastRuns {
  private let store: RunStore
  private let page: String
  private let playbooks: [RunbookOutline.Entry]
  /// The newest run of each playbook, in their order.
  private var newest: [RunGlance?]

  /// In words, in the order of the playbooks; empty for one that never ran. No words at all where no runs are kept.
  static func words(_ outline: RunbookOutline, on page: String) -> [String] {
    guard let state = StateDirectory.path else { return [] }
    let store = RunStore(state: state)
    let names = store.names()
    if names.isEmpty { return [] }
    var last = LastRuns(store, page, outline.playbooks)
    last.look(at: names)
    let now = RunClock().wallMilliseconds
    return last.newest.map { $0.map { Wording.last($0, now: now) } ?? "" }
  }

  private init(_ store: RunStore, _ page: String, _ playbooks: [RunbookOutline.Entry]) {
    self.store = store
    self.page = page
    self.playbooks = playbooks
    newest = Array(repeating: nil, count: playbooks.count)
  }

  /// From the last name to the first, until each playbook's newest run is known. (A search of its own and not a
  /// dictionary: the first of those costs a program more than all the rest here.)
  private mutating func look(at names: [RunID]) {
    let stems = playbooks.map { RunID.stem(of: $0.name) }
    var open = Array(playbooks.indices)
    var place = names.count
    while place > 0, !open.isEmpty {
      place -= 1
      let id = names[place]
      guard let at = open.firstIndex(where: { id.hasStem(stems[$0]) }) else { continue }
      if !take(id, for: open[at]) { open.remove(at: at) }
    }
  }

  /// `false` once a run that is older than the newest one was seen; two runs of one second are in no order.
  private mutating func take(_ id: RunID, for playbook: Int) -> Bool {
    if let known = newest[playbook], !known.run.hasPrefix(id.second) { return false }
    guard let run = store.directory(of: id).glance(), run.start.places.page == page,
      run.start.playbook == playbooks[playbook].name
    else { return true }
    if newest[playbook].map({ $0.started < run.started }) ?? true { newest[playbook] = run }
    return true
  }
}
