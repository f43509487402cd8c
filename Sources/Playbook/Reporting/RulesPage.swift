/// `docs/rules.md`: every rule, from the same words as `check --explain`.
package enum RulesPage {
  package static var text: String {
    var text = head
    for kind in Rule.Kind.allCases {
      text += "| \(RuleText.kind(kind)) | |\n|---|---|\n"
      for rule in Rule.all where rule.kind == kind {
        text += "| [\(rule.name)](#\(rule.name)) | \(escaped(rule.summary)) |\n"
      }
      text += "\n"
    }
    for kind in Rule.Kind.allCases {
      text += "## \(title(kind))\n\n"
      for rule in Rule.all where rule.kind == kind { text += RuleText.text(rule) }
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }

  private static let head = """
    # Rules

    What `playbook check` finds. `playbook check --explain RULE` says the same of one rule; `playbook check --explain all`
    wrote this page. Every example is a test: the bad one is found at the place that stands with it, the good one is clean.

    - **Unsafe to run**: an error. `run` refuses the playbook, and nothing silences it.
    - **Wrong on the page**: an error. `run` says in one line that there is one.
    - **Warning**: said by `check` alone; with `--strict` it counts as an error.

    `<!-- playbook: allow RULE because … -->` right before a block silences one rule of the last two kinds for that block.


    """

  private static func title(_ kind: Rule.Kind) -> String {
    switch kind {
    case .unsafe: "Unsafe to run"
    case .wrong: "Wrong on the page"
    case .warning: "Warnings"
    }
  }

  /// A table's cell.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
