import Playbook
import PlaybookRunning

/// The newest run of a playbook that was cut off: it has no verdict, and nobody holds the playbook's lock for it.
struct UnfinishedRun {
  private let run: RunGlance
  private let directory: RunDirectory

  /// `nil` where every run of the playbook came to its verdict. What a runner left that was killed before its run began
  /// goes on the way.
  init?(of playbook: PlaybookSection, on page: String) {
    guard let store = try? RunStore.ours() else { return nil }
    let stem = RunID.stem(of: playbook.name)
    for name in store.names().reversed() where name.hasStem(stem) {
      let directory = store.directory(of: name)
      guard let run = directory.glance() else {
        directory.removeRemnant(now: RunClock().wallMilliseconds)
        continue
      }
      guard run.end == nil, run.start.playbook == playbook.name,
        run.start.places.page == page
      else { continue }
      self.run = run
      self.directory = directory
      return
    }
    return nil
  }

  /// Says so before another run starts; with a person there, only their word starts it.
  func settle(_ prompt: Prompt?, isQuiet: Bool, style: Style) throws(Failure) {
    let step = (try? directory.recorded()).flatMap { RunState(replaying: $0.records).unended?.step }
    let words = displayed(LockText.unfinished(run, at: step))
    guard let prompt else {
      if !isQuiet { Stream.error.write(style("  note: ", .ask) + words + "\n") }
      return
    }
    prompt.say(words + "\n")
    switch prompt.line("  Start a new one?  [y: start it, anything else stops] ") {
    case .text(let text) where text.lowercased() == "y": return
    case .text, .end:
      throw .person(
        "not started; `playbook resume \(displayed(run.run))` goes on with the unfinished run\n")
    case .signal: throw .interrupted
    }
  }
}
