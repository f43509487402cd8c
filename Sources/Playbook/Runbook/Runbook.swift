/// What a page and the files it links hold: a value, with everything wrong that reading found.
package struct Runbook: Sendable {
  /// The page's path, relative to the repository.
  package let file: String
  package let playbooks: [PlaybookSection]
  package let diagnostics: [Diagnostic]
  /// The text of every file read, for showing lines of it.
  package let sources: [String: SourceText]
  /// The pages taken apart, by file, for rules; empty for an outline.
  let pages: [String: PageElements]

  package func playbook(named name: String) -> PlaybookSection? {
    playbooks.first { $0.name == name || $0.aliases.contains(name) }
  }
}
