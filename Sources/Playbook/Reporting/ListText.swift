/// The playbooks of a runbook, grouped as on the page.
package enum ListText {
  /// `lastRuns` says of each playbook how it last went, empty where it never ran; it may be empty altogether.
  package static func text(
    _ runbook: RunbookOutline, lastRuns: [String] = [], style: Style
  ) -> String {
    guard !runbook.playbooks.isEmpty else {
      return """
        \(displayed(runbook.file)) holds no playbook yet
        a playbook is a heading with at least one step under it, such as

          ```sh {#check-disk probe}
          df -h
          ```

        """
    }
    let names = runbook.playbooks.map { displayed($0.name) }
    let width = min(40, names.map(\.count).max() ?? 0)
    var text = ""
    var group: String?
    for index in runbook.playbooks.indices {
      let playbook = runbook.playbooks[index]
      if index == 0 || playbook.group != group {
        group = playbook.group
        text += (index == 0 ? "" : "\n") + style(displayed(group ?? runbook.file), .strong) + "\n"
      }
      let name = names[index]
      let blanks = String(repeating: " ", count: max(1, width - name.count + 2))
      let count = Wording.count(playbook.steps, "step")
      text += "  \(style(name, .accent))\(blanks)\(displayed(playbook.title)) (\(count)"
      for alias in playbook.aliases.indices {
        text += (alias == 0 ? ", also `" : "`, `") + displayed(playbook.aliases[alias])
      }
      text += playbook.aliases.isEmpty ? ")" : "`)"
      let last = lastRuns.isEmpty ? "" : lastRuns[index]
      if !last.isEmpty { text += style("  \(displayed(last))", .dim) }
      text += "\n"
    }
    return text
  }
}
