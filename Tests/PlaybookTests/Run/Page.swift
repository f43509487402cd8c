import Testing

@testable import Playbook

/// A page of one playbook made of the fences given, each behind words of its own.
enum Page {
  private struct NoPages: PageSource {
    func page(at path: String) throws(PageProblem) -> [UInt8]? { nil }
  }

  /// Steps are written as `id attributes` and `id attributes: script`; `- [ ] text` is a manual step.
  static func playbook(_ steps: String...) -> PlaybookSection { playbook(steps) }

  static func playbook(_ steps: [String]) -> PlaybookSection {
    var text = "# Runbook\n\n## Test\n"
    for step in steps {
      if step.hasPrefix("- [ ]") {
        text += "\n\(step)\n"
        continue
      }
      let parts = step.split(separator: "|", maxSplits: 1).map(String.init)
      text += "\nThe words before.\n\n```sh {#\(parts[0])}\n\(parts.count > 1 ? parts[1] : "true")\n```\n"
    }
    return read(text)
  }

  /// The first playbook of a page that has no errors.
  static func read(_ text: String) -> PlaybookSection {
    guard let runbook = try? RunbookReader.read(Array(text.utf8), file: "docs/RUNBOOK.md", from: NoPages()),
      let playbook = runbook.playbooks.first
    else { preconditionFailure("the page cannot be read") }
    precondition(
      runbook.diagnostics.allSatisfy { $0.severity == .warning }, "\(runbook.diagnostics.map(\.message))")
    return playbook
  }
}
