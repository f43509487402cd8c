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
    such a rule is counted there alone. `last` are 2,492 blocks of 345 pages of 28 more, mostly home labs, for two rules that
    were mended again: by those, and by 34,000 blocks of 174 further collections. They were read once, with the rules as they
    are now; but for two sites of docsify, whose 184 links only its generator knows and `dead-link` now leaves alone.

    `newest` are 7,878 blocks of 654 pages of 25 collections more, mostly home labs. They were chosen before anybody knew
    what is found there, and read once, for four rules that were mended by all of the pages above and by 5,139 blocks of 38
    collections of runbooks, wikis and notes. There, before the last mending, `remote-then-local` was right 40 times of 40
    read, `missing-script` 35 of 40, `credential` 7 of 11, and `drift` found nothing.

    | rule | pages | found | read | right |
    |---|---|---|---|---|
    \(RulePrecision.table)
    Not judged, because they count, follow from attributes that those pages do not have, or are another program's: \(names(RulePrecision.unread)).
    Nothing was found by \(names(RulePrecision.silent)).

    All in all, each rule counting as often as it finds something in a block, \(right([.unsafe, .wrong])) of 1,000 errors and \(right([.warning])) of 1,000 warnings
    are right. But `drift`, `credential` and `missing-script` are each below what is wanted of them (98 of 100 where they are
    errors): look before you act on them. Drift was wrong where two commands try two ways to one host. Credentials that were
    none are passwords made up for a lesson, and the keys that AWS's own pages show: what a step sets is used, whoever made it
    up. Eight of them are found since the pages were read, and were read then. The script that was missing, and rightly so,
    was any long one in a list of commands; most of the others are of one collection.


    """

  private static func right(_ kinds: Set<Rule.Kind>) -> Int { RulePrecision.perMille(kinds) }

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
