package import Playbook

/// Has bash read the scripts of steps without running them; its warnings count, too.
package struct SyntaxCheck: ~Copyable {
  /// What must be a script in itself: a step's, or a command of a transcript.
  private struct Script {
    let step: Step
    let text: [UInt8]
  }

  private let scripts: [Script]
  private let sieve: SyntaxSieve
  private let reader: SyntaxReader

  /// How many scripts with errors are read closely; the words about more would help nobody.
  private static let mostErrors = 100

  /// Starts to read; the directory must be there until the problems are known.
  package init(of steps: [Step], with bash: Bash, in directory: RunDirectory) throws(PosixError) {
    scripts = steps.filter { !$0.isManual }.flatMap(SyntaxCheck.scripts)
    sieve = try SyntaxSieve(scripts.map(\.text), with: bash, by: directory.path + "/scripts")
    reader = SyntaxReader(bash: bash, file: directory.path + "/script")
  }

  private static func scripts(of step: Step) -> [Script] {
    guard let transcript = step.transcript else { return [Script(step: step, text: step.script.bytes)] }
    return transcript.commands.map { Script(step: step, text: Transcript.shellText(of: [$0])) }
  }

  /// What bash finds wrong, at the page's lines; not in steps that are left out.
  package consuming func problems(
    leavingOut isLeftOut: (Step) -> Bool = { _ in false }
  ) throws(PosixError) -> [Diagnostic] {
    let (scripts, reader) = (scripts, reader)
    let suspects = try sieve.suspects().map { scripts[$0] }.filter { !isLeftOut($0.step) }
    var problems: [Diagnostic] = []
    for (index, script) in suspects.enumerated() {
      if problems.count == Self.mostErrors {
        problems.append(
          .unreadSyntax(of: script.step, others: suspects.count - index - 1, behind: problems.count))
        break
      }
      guard let said = try reader.problem(in: script.text) else { continue }
      problems.append(.syntax(of: script.step, said: said, about: reader.file))
    }
    return problems
  }
}
