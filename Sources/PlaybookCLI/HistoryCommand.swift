import Playbook
import PlaybookRunning

/// `playbook history`: the past runs of a runbook, and the removal of old ones.
struct HistoryCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws(Failure) -> Int32 {
    let page = try RunbookLocation.of(arguments).page
    let store = try RunStore.ours()
    let finder = RunFinder(store: store)
    let isJSON = arguments[.format] == "json"
    if let age = arguments[.prune] {
      let removed = try prune(try finder.runs(of: page), olderThan: try duration(age), store)
      if !isJSON { return try Answer.give("\(Wording.count(removed, "run")) removed\n") }
    }
    let runs = try finder.runs(of: page)
    if isJSON { return try Answer.give(HistoryJSON.runs(runs).line + "\n") }
    if runs.isEmpty { return try Answer.give("no run of \(displayed(page)) is kept\n") }
    return try Answer.give(HistoryText.text(runs, style: Colour.style(arguments, for: .output)))
  }

  private func duration(_ text: String) throws(Failure) -> Duration {
    if text.hasSuffix("d"), let days = Int(text.dropLast()), (0...100_000).contains(days) {
      return .seconds(days * 86_400)
    }
    guard let duration = DurationText.duration(text) else {
      throw .usage("`--prune \(displayed(text))` is no age such as `90d` or `12h`")
    }
    return duration
  }

  /// Removes what ended before that; a run that has not is kept however old it is.
  private func prune(_ runs: [RunGlance], olderThan age: Duration, _ store: RunStore) throws(Failure) -> Int {
    let limit = RunClock().wallMilliseconds - age.milliseconds
    let old = runs.filter { run in run.end.map { $0.at <= limit } ?? false }
    for run in old {
      guard let id = RunID(run.run) else { continue }
      do { try store.remove(id) } catch { throw .journal(displayed(error.words)) }
    }
    return old.count
  }
}
