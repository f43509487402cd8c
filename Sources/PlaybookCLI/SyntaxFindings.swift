import Playbook
import PlaybookRunning

/// What bash finds wrong with the scripts of a whole page, for `playbook check`. It reads while others look.
struct SyntaxFindings: ~Copyable {
  private let directory: RunDirectory?
  private var check: SyntaxCheck?

  /// Starts to read. Without bash, or without a place for its files, a warning says so.
  init(_ runbook: Runbook) {
    let steps = runbook.playbooks.flatMap(\.steps)
    guard let playbook = runbook.playbooks.first, steps.contains(where: { !$0.isManual }) else {
      directory = nil
      check = nil
      return
    }
    var started: RunDirectory?
    do {
      let bash = try Preparation.bash()
      let directory = try Preparation.directory([], of: playbook, at: RunClock().wallMilliseconds)
      started = directory
      check = try Preparation.syntaxCheck(of: steps, with: bash, in: directory)
    } catch {
      check = nil
      Self.warn(error)
    }
    directory = started
  }

  /// What it finds; `known` is what was found before.
  consuming func diagnostics(besides known: [Diagnostic]) -> [Diagnostic] {
    defer { directory?.remove() }
    guard let check = check.take() else { return [] }
    let unsafe = PageLines(of: known.lazy.filter { $0.rule.kind == .unsafe })
    do {
      // Where an error is known bash would only say it again, as with a placeholder.
      return try check.problems(leavingOut: unsafe.meet)
    } catch {
      Self.warn(Preparation.failure(error))
      return []
    }
  }

  private static func warn(_ failure: Failure) {
    let message = failure.message
    let why = message.hasPrefix("error: ") ? message.dropFirst("error: ".count) : message[...]
    Stream.error.write("warning: the shell's syntax is not checked: \(why)")
  }
}
