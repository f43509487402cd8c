import Playbook
import PlaybookRunning

/// How each playbook of a runbook last went. Reads the names of all runs, and of few of them what is noted or the journal.
struct LastRuns {
  private let store: RunStore
  private let page: String
  private let playbooks: [RunbookOutline.Entry]
  /// What was noted by the last list.
  private let known: LastRunMemo
  /// What this one has looked at, and whether anything of it is new.
  private var seen = LastRunMemo()
  private var isNew = false
  /// The newest run of each playbook, in their order.
  private var newest: [LastRunMemo.Note?]

  /// In words, in the order of the playbooks; empty for one that never ran. No words at all where no runs are kept.
  static func words(_ outline: RunbookOutline, of location: RunbookLocation) -> [String] {
    guard let state = StateDirectory.path else { return [] }
    let store = RunStore(state: state)
    let names = store.names()
    if names.isEmpty { return [] }
    let file = OutlineFile(of: location)
    var last = LastRuns(store, location.page, outline.playbooks, file?.lastRuns ?? LastRunMemo())
    last.look(at: names)
    if last.isNew { file?.keep(last.seen) }
    let now = RunClock().wallMilliseconds
    return last.newest.map { $0?.last.map { Wording.last($0, now: now) } ?? "" }
  }

  private init(
    _ store: RunStore, _ page: String, _ playbooks: [RunbookOutline.Entry], _ known: LastRunMemo
  ) {
    self.store = store
    self.page = page
    self.playbooks = playbooks
    self.known = known
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
    guard let note = note(of: id), let run = note.last, run.page == page,
      run.playbook == playbooks[playbook].name
    else { return true }
    if newest[playbook]?.last.map({ $0.started < run.started }) ?? true { newest[playbook] = note }
    return true
  }

  /// What a run's journal tells; `nil` where there is none.
  private mutating func note(of id: RunID) -> LastRunMemo.Note? {
    let directory = store.directory(of: id)
    guard let stamp = directory.stamp else { return nil }
    let old = known.note(of: id.text, stamp: stamp)
    let note =
      old ?? LastRunMemo.Note(run: id.text, stamp: stamp, last: directory.glance().map { LastRun($0) })
    seen.add(note)
    if old == nil { isNew = true }
    return note
  }
}
