import CPosix
package import Playbook

/// A step that lives on although the runner which started it does not.
package struct UnattendedStep: Sendable {
  private let process: Event.ProcessIdentity

  package init(_ process: Event.ProcessIdentity) { self.process = process }

  package var isAlive: Bool { System.isAlive(process) }

  /// Ends it: TERM to its group, after ten seconds KILL.
  package func stop() {
    signal(SIGTERM)
    let last = MonotonicInstant.now.advanced(by: .seconds(10))
    while isAlive, .now < last { UnattendedStep.pause() }
    if isAlive { signal(SIGKILL) }
    while isAlive, .now < last.advanced(by: .seconds(2)) { UnattendedStep.pause() }
  }

  private func signal(_ number: Int32) {
    guard isAlive else { return }
    kill(-process.pid, number)
    kill(-process.pid, SIGCONT)
  }

  /// A moment between two looks.
  package static func pause() { poll(nil, 0, 50) }
}
