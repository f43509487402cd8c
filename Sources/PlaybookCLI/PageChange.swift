import Playbook
import PlaybookRunning

/// How the page has changed since a run read it; the run goes on with what it read.
struct PageChange {
  private let past: PastRun
  private let style: Style

  init(_ past: PastRun, _ style: Style) {
    self.past = past
    self.style = style
  }

  /// Empty where the playbook stands there as it did.
  var text: String {
    let name = displayed(past.playbook.name)
    let note = style("  note: ", .ask)
    guard let now = try? LoadedRunbook(RunbookPage(at: past.loaded.location)),
      let playbook = now.runbook.playbook(named: past.playbook.name)
    else { return note + "`\(name)` is not on the page any more; the run goes on with it as it was\n" }
    guard
      let difference = SectionChange.difference(
        from: past.playbook, of: past.loaded.runbook, to: playbook, of: now.runbook)
    else { return "" }
    let lines = displayed(String(decoding: difference.text, as: UTF8.self)).split(separator: "\n")
    return note + "the page has changed since; the run goes on with `\(name)` as it was\n"
      + lines.map { "    \($0)\n" }.joined()
  }
}
