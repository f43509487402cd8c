import Playbook
import PlaybookRunning

extension RunLock {
  /// The lock of a page's playbook; exit 8 and who has it where another run does.
  static func taken(for playbook: PlaybookSection, of location: RunbookLocation) throws(Failure) -> RunLock {
    let store = try RunStore.ours()
    do {
      return try RunLock(of: playbook.name, on: location.page, in: store)
    } catch {
      switch error {
      case .unusable(let error): throw .journal(displayed(error.words))
      case .held(let holder):
        let isGone = holder.map { $0.host == System.hostName && !System.isRunning($0.pid) } ?? false
        let step = holder.flatMap { RunID($0.run) }.flatMap { try? store.directory(of: $0).recorded() }
          .flatMap { RunState(replaying: $0.records).unended?.step }
        throw .running(displayed(LockText.text(playbook.name, holder, at: step, runnerIsGone: isGone)))
      }
    }
  }
}
