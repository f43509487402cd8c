/// The playbooks of a runbook, grouped as on the page.
package enum ListText {
  /// `lastRuns` says of playbooks, by name, how they last went.
  package static func text(
    _ runbook: RunbookOutline, lastRuns: [String: String] = [:], style: Style
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
    for (index, playbook) in runbook.playbooks.enumerated() {
      if index == 0 || playbook.group != group {
        group = playbook.group
        text += (index == 0 ? "" : "\n") + style(displayed(group ?? runbook.file), .strong) + "\n"
      }
      let name = names[index]
      let blanks = String(repeating: " ", count: max(1, width - name.count + 2))
      let count = Wording.count(playbook.steps, "step")
      let aliases = playbook.aliases.isEmpty ? "" : ", also `\(playbook.aliases.joined(separator: "`, `"))`"
      text +=
        "  \(style(name, .accent))\(blanks)\(displayed(playbook.title)) (\(count)\(displayed(aliases)))"
      if let last = lastRuns[playbook.name] { text += style("  \(displayed(last))", .dim) }
      text += "\n"
    }
    return text
  }
}
