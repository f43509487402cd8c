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

    ## How often they are right

    On 4,613 shell blocks of 696 pages from fourteen published collections of runbooks and notes, each block made a step as it
    stood. Findings were drawn at random and read by hand. The pages were not written for this format, so rules about its
    own attributes were not judged, nor were those that follow from a count, such as `long-line`.

    | rule | found | read | right |
    |---|---|---|---|
    | pasted-prompt | 1,024 | 45 | 45 |
    | placeholder | 892 | 30 | 30 |
    | remote-then-local | 32 | 32 | 18 |
    | destructive | 169 | 50 | 50 |
    | interactive | 142 | 40 | 39 |
    | unset-variable | 807 | 50 | 36 |
    | broken-pipe | 48 | 25 | 25 |
    | unquoted-input | 17 | 17 | 17 |
    | unheeded-condition | 173 | 30 | 25 |
    | maybe-placeholder | 49 | 25 | 8 |

    Most of what was wrong has been mended since: ways to open the same thing, one under the other, are not lines typed
    into a session; blocks with pasted prompts are not warned about as if they were scripts; "If all goes well" is no
    choice. On the same pages `remote-then-local` then found 17. The counts of the others were not taken again.


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
