/// What a list of the playbooks shows of a runbook.
package struct RunbookOutline: Hashable, Sendable {
  /// One playbook in it.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let aliases: [String]
    package let title: String
    package let group: String?
    /// How many steps it has, rollbacks not among them.
    package let steps: Int
  }

  /// The page's path, relative to the repository.
  package let file: String
  package let playbooks: [Entry]
  /// How many errors reading found.
  package let errors: Int

  init(file: String, playbooks: [Entry], errors: Int) {
    self.file = file
    self.playbooks = playbooks
    self.errors = errors
  }

  package init(_ runbook: Runbook) {
    file = runbook.file
    playbooks = runbook.playbooks.map { playbook in
      Entry(
        name: playbook.name, aliases: playbook.aliases, title: playbook.title, group: playbook.group,
        steps: playbook.forward.count)
    }
    errors = runbook.diagnostics.count { $0.severity == .error }
  }
}
