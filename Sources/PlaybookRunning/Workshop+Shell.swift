import CPosix
import Playbook

extension Workshop {
  /// Opens a shell on the terminal with a step's directory and variables; the signal that ended it, if one did.
  func openShell(for step: Step) -> Int32? {
    guard let terminal else { return nil }
    let place = startDirectories[step.id] ?? start
    let files = directory.lookAround(step.id)
    defer { files.remove() }
    do {
      try files.write(ShellProfile.text(state: state, directory: place, step: step.id), bash: bash.path)
      let job = ShellJob(
        bash: bash.path, script: files.script, stateOut: files.state, directory: place,
        environment: inputs.environment, mode: .terminal(terminal), secretNames: inputs.secretNames,
        secretValues: inputs.secretValues, heldDescriptor: lock)
      var process = try StepProcess(starting: job, signals: signals)
      try process.open()
      var signal: Int32?
      while true {
        switch process.next() {
        case .signal(let number) where number == SIGTERM || number == SIGHUP:
          signal = number
          process.terminate()
        case .ended: return signal
        case .output, .commandEnded, .leftovers, .deadline, .signal: continue
        }
      }
    } catch {
      console.warn("no shell could be opened: \(error.words)")
      return nil
    }
  }
}
