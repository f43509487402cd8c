import Playbook
import PlaybookRunning

/// Finds past runs: by the beginning of an id, or the newest ones of a page.
struct RunFinder {
  let store: RunStore

  private var ids: [RunID] {
    get throws(Failure) {
      do { return try store.ids() } catch { throw .journal(displayed(error.words)) }
    }
  }

  /// The run whose id is this, or the only one that begins so.
  func run(named prefix: String) throws(Failure) -> RunDirectory {
    let ids = try ids
    let fitting = ids.filter { $0.text.hasPrefix(prefix) }
    if let id = ids.first(where: { $0.text == prefix }) ?? (fitting.count == 1 ? fitting[0] : nil) {
      return store.directory(of: id)
    }
    if fitting.isEmpty {
      let near = didYouMean(prefix, ids.map(\.text))
      throw .usage(
        "no run's id begins with `\(displayed(prefix))`\(near.isEmpty ? "; `playbook history` lists them" : displayed(near))"
      )
    }
    let names = fitting.suffix(5).map { "`\(displayed($0.text))`" }.joined(separator: ", ")
    throw .usage("`\(displayed(prefix))` begins \(fitting.count) runs' ids, such as \(names)")
  }

  /// The runs of a page, the newest first.
  func runs(of page: String) throws(Failure) -> [RunGlance] {
    try ids.reversed().compactMap { store.directory(of: $0).glance() }
      .filter { $0.start.places.page == page }.sorted { $0.started > $1.started }
  }
}
