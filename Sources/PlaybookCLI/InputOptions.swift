import Playbook
import PlaybookRunning

/// Takes inputs from `--set`, then `--env-file`, then the environment.
struct InputOptions {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func values(for plan: Plan) throws(Failure) -> InputValues {
    var values = InputValues()
    let names = plan.readNames
    for text in arguments.all(.set) {
      let (name, value) = try assignment(text)
      if InputName.isCredential(name) {
        throw .usage(
          "`--set \(name)=…` would show a credential in the process list; give it in the environment or with `--env-file`"
        )
      }
      guard names.contains(name) else {
        throw .usage(
          "`--set \(name)`: no step of `\(plan.playbook.name)` reads `\(name)`\(didYouMean(name, names))")
      }
      values.offer(name, value, from: .option)
    }
    for path in arguments.all(.envFile) {
      for (name, value) in try EnvFile.read(path) { values.offer(name, value, from: .file(path)) }
    }
    for (name, value) in System.environment { values.offer(name, value, from: .environment) }
    return values
  }

  private func assignment(_ text: String) throws(Failure) -> (String, String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { throw .usage(displayed(UsageProblem.badAssignment(text).message)) }
    guard EnvFile.isName(parts[0]), !InputName.isForbidden(parts[0]) else {
      throw .usage(displayed(UsageProblem.badInputName(parts[0]).message))
    }
    return (parts[0], parts[1])
  }
}
