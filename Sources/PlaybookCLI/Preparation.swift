import Playbook
import PlaybookRunning

/// What stands ready before a step's code can run: bash, and the scripts in a directory of the run's own.
struct Preparation {
  let bash: Bash
  let directory: RunDirectory

  /// Refuses scripts that bash cannot read; then nothing is left behind.
  init(_ plan: Plan, _ runbook: Runbook, at wallMilliseconds: Int64, style: Style) throws(Failure) {
    bash = try Preparation.bash()
    directory = try Preparation.directory(plan.playbook.steps, of: plan.playbook, at: wallMilliseconds)
    do {
      try refuseSyntaxErrors(plan.playbook, runbook, style)
    } catch {
      directory.remove()
      throw error
    }
  }

  static func bash() throws(Failure) -> Bash {
    do {
      return try found.get()
    } catch {
      switch error {
      case .notFound: throw .noBash
      case .tooOld(let version):
        throw .unsafe("error: bash \(displayed(version)) is too old; 3.2 or newer runs the steps\n")
      case .broken(let words): throw .unsafe("error: bash does not work: \(displayed(words))\n")
      }
    }
  }

  /// Asked for its version once, however many pages there are.
  private static let found = Result { () throws(Bash.Problem) in try Bash() }

  /// A new directory with the scripts of the steps in it.
  static func directory(
    _ steps: [Step], of playbook: PlaybookSection, at wallMilliseconds: Int64
  ) throws(Failure) -> RunDirectory {
    let store = try RunStore.ours()
    do {
      let directory = try store.create(for: playbook.name, at: wallMilliseconds)
      try directory.write(steps, of: playbook)
      return directory
    } catch {
      throw .journal(displayed(error.words))
    }
  }

  private func refuseSyntaxErrors(
    _ playbook: PlaybookSection, _ runbook: Runbook, _ style: Style
  ) throws(Failure) {
    let check = try Preparation.syntaxCheck(of: playbook.steps, with: bash, in: directory)
    let problems: [Diagnostic]
    do {
      problems = try check.problems()
    } catch {
      throw Preparation.failure(error)
    }
    guard !problems.isEmpty else { return }
    let text = DiagnosticText(sources: runbook.sources, style: style)
    throw .unsafe(problems.map(text.text).joined() + RunCommand.refusal(playbook, style))
  }

  /// Starts to have bash read the scripts of steps.
  static func syntaxCheck(
    of steps: [Step], with bash: Bash, in directory: RunDirectory
  ) throws(Failure) -> SyntaxCheck {
    do {
      return try SyntaxCheck(of: steps, with: bash, in: directory)
    } catch {
      throw failure(error)
    }
  }

  static func failure(_ error: PosixError) -> Failure { .journal(displayed(error.words)) }
}
