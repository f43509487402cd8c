import Playbook
import PlaybookRunning

/// When a playbook last succeeded, and what of it is new since.
struct LastSuccess {
  private let playbook: PlaybookSection
  private let page: String
  private let store: RunStore

  init(_ playbook: PlaybookSection, on page: String, in store: RunStore) {
    self.playbook = playbook
    self.page = page
    self.store = store
  }

  /// One line, or nothing where no run is known to have succeeded.
  func text(style: Style) -> String {
    let stem = RunID.stem(of: playbook.name)
    let runs = store.names().reversed().lazy.filter { $0.hasStem(stem) }.map { store.directory(of: $0) }
      .filter { directory in
        directory.glance().map { $0.start.places.page == page && $0.start.playbook == playbook.name } ?? false
      }
    let recent = Array(runs.prefix(LastSuccess.mostRead))
    guard let newest = runs.first(where: isSuccess),
      // Two runs of one second are in no order.
      let directory = runs.prefix(while: { $0.id.second >= newest.id.second }).filter(isSuccess)
        .max(by: { ($0.glance()?.started ?? 0) < ($1.glance()?.started ?? 0) }),
      let success = try? directory.recorded(), let end = directory.glance()?.end
    else { return "" }
    let others = recent.filter { $0.id != directory.id }.compactMap { try? $0.recorded() }
    let past = PastSteps(playbook, since: success, among: [success] + others)
    return style(Wording.lastSuccess(at: end.at, past, now: RunClock().wallMilliseconds), .dim) + "\n"
  }

  private func isSuccess(_ directory: RunDirectory) -> Bool {
    directory.glance()?.end?.verdict == .succeeded
  }

  /// How many past runs are looked through for steps that never ran.
  private static let mostRead = 20
}
