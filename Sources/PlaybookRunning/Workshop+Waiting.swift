import CPosix
import Playbook

extension Workshop {
  /// A signal that nobody has heard yet; Ctrl-\ is Ctrl-C to a run.
  func takeSignal() -> Int32? { signals.take().map { $0 == SIGQUIT ? SIGINT : $0 } }

  /// Waits until the run has lasted so long; a signal ends the wait.
  func pause(before step: Step, until elapsed: Duration, _ clock: RunClock) -> Int32? {
    var interrupts = Interrupts(isRollback: step.undoes != nil)
    while true {
      switch signals.take() {
      case nil: break
      case SIGINT, SIGQUIT:
        switch interrupts.press(at: .now) {
        case .bounce: continue
        case .tell:
          console.warn("rolling back: `\(step.id)` is tried again; press Ctrl-C again to stop it half-way")
        case .stop, .kill: return SIGINT
        }
      case let signal?: return signal
      }
      let deadline = clock.instant(elapsed)
      if deadline <= .now { return nil }
      var watched = pollfd(fd: signals.number, events: Int16(POLLIN), revents: 0)
      poll(&watched, 1, deadline.pollTimeout)
    }
  }
}
