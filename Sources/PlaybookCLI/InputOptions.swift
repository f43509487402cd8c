import Playbook
import PlaybookRunning

/// Takes inputs from `--set`, then `--env-file`, then the environment; of two of a kind the later one counts.
struct InputOptions {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  /// `kept` are the values of the run that is gone on with.
  func values(
    for plan: Plan, kept: [(name: String, value: String)] = []
  ) throws(Failure) -> InputValues {
    var values = InputValues()
    let names = plan.readNames
    var pairs: [(name: String, value: String)] = []
    for text in arguments.all(.set) { pairs.append(try assignment(text, names, plan.playbook)) }
    for (name, value) in pairs.reversed() { values.offer(name, value, from: .option) }
    var files: [(path: String, entries: [EnvFileEntry])] = []
    for path in arguments.all(.envFile) { files.append((path, try EnvFile.read(path))) }
    for (path, entries) in files.reversed() {
      for entry in entries.reversed() { values.offer(entry.name, entry.value, from: .file(path)) }
    }
    for (name, value) in kept { values.offer(name, value, from: .kept) }
    for (name, value) in System.environment { values.offer(name, value, from: .environment) }
    return values
  }

  private func assignment(
    _ text: String, _ names: [String], _ playbook: PlaybookSection
  ) throws(Failure) -> (name: String, value: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { throw .usage(.badAssignment(text)) }
    let name = parts[0]
    guard EnvFileEntry.isName(name) else { throw .usage(.badInputName(name)) }
    if InputName.isForbidden(name) { throw .usage(.forbiddenInput(name)) }
    if InputName.isCredential(name) { throw .usage(.credentialInput(name)) }
    guard names.contains(name) else {
      throw .usage(
        "`--set \(name)`: no step of `\(displayed(playbook.name))` reads `\(name)`\(didYouMean(name, names))")
    }
    return (name, parts[1])
  }
}
