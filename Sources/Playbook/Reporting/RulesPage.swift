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

  private static func names(_ rules: [Rule]) -> String {
    rules.map { "`\($0.name)`" }.joined(separator: ", ")
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

    On 10,479 shell blocks of 1,721 pages from 29 published collections: operators' runbooks, the documents of home labs,
    notes of learners. Each block was made a step as it stood, and each collection was checked as the repository that it is.
    Findings were drawn at random, or all taken, and read by hand on their pages. One is right when what it says of the block
    is true, and whoever runs the block would want the page changed. The pages were not written for this format.

    `fresh` are 2,194 blocks of 314 pages of ten collections, looked at once, after the rule had been mended by the others;
    such a rule is counted there alone. `last` are 3,511 blocks of 1,096 pages of twenty more, for the rules that were mended
    once again by the fresh ones.

    | rule | pages | found | read | right |
    |---|---|---|---|---|
    \(RulePrecision.table)
    Not judged, because they count, follow from attributes that those pages do not have, or are another program's: \(names(RulePrecision.unread)).
    Nothing was found by \(names(RulePrecision.silent)).

    So `credential` and `drift` are not to be trusted yet: look before you act on them. Of the sixteen credentials that were
    none, eight were one short password of a service on the reader's own machine, five an emulator's published key, two a
    pattern that looks for keys and one a fingerprint; those are mended since and not counted again. A missing script is often
    in a repository that the words before the step name. Left as they are: passwords such as `supersecret`, which examples
    have and people, too, and addresses that only a site's generator knows.


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
