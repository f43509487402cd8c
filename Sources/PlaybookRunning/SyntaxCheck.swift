package import Playbook

/// Has bash read the scripts of steps without running them; its warnings count, too.
package struct SyntaxCheck: ~Copyable {
  /// What must be a script in itself: a step's, or a command of a transcript.
  private struct Script {
    /// The index of its step.
    let step: Int
    let text: [UInt8]
    /// How many lines of the step's fence stand before it.
    var linesBefore = 0
  }

  private let steps: [Step]
  private let scripts: [Script]
  private let sieve: SyntaxSieve
  private let reader: SyntaxReader

  /// How many scripts with errors are read closely; the words about more would help nobody. One that bash does not survive
  /// takes as long as many others.
  private static let (mostErrors, costOfDeath) = (100, 10)

  /// Starts to read; the directory must be there until the problems are known.
  package init(of steps: [Step], with bash: Bash, in directory: RunDirectory) throws(PosixError) {
    self.steps = steps
    scripts = steps.indices.flatMap { SyntaxCheck.scripts(of: steps[$0], at: $0) }
      .filter { !PlainScript.holds($0.text) }
    sieve = try SyntaxSieve(scripts.map(\.text), with: bash, by: directory.path + "/scripts")
    reader = SyntaxReader(bash: bash, file: directory.path + "/script")
  }

  private static func scripts(of step: Step, at index: Int) -> [Script] {
    if step.isManual { return [] }
    guard let transcript = step.transcript else { return [Script(step: index, text: step.script.bytes)] }
    return transcript.commands.map {
      Script(step: index, text: $0.text + [0x0A], linesBefore: $0.line - 1)
    }
  }

  /// What bash finds wrong, at the page's lines; not in steps that are left out.
  package consuming func problems(
    leavingOut isLeftOut: (Step) -> Bool = { _ in false }
  ) throws(PosixError) -> [Diagnostic] {
    let (steps, scripts, reader) = (steps, scripts, reader)
    // Many of them may be the commands of one transcript.
    var last: (step: Int, isLeftOut: Bool)?
    let suspects = try sieve.suspects().map { scripts[$0] }.filter { script in
      if last?.step != script.step { last = (script.step, isLeftOut(steps[script.step])) }
      return last?.isLeftOut == false
    }
    var problems: [Diagnostic] = []
    var cost = 0
    for (index, script) in suspects.enumerated() {
      if cost >= Self.mostErrors {
        problems.append(
          .unreadSyntax(of: steps[script.step], others: suspects.count - index - 1, behind: problems.count))
        break
      }
      guard let (said, isDead) = try reader.problem(in: script.text) else { continue }
      cost += isDead ? Self.costOfDeath : 1
      problems.append(
        .syntax(of: steps[script.step], linesBefore: script.linesBefore, said: said, about: reader.file))
    }
    return problems
  }
}
