/// The comments of a runbook's pages that silence rules.
package struct Allowances {
  private var allowances: [String: [Allowance]] = [:]
  private var problems: [Diagnostic] = []

  package init(_ runbook: Runbook) {
    for (file, page) in runbook.pages.sorted(by: { $0.key < $1.key }) { read(page, file) }
  }

  /// Takes away what is allowed, and adds what is wrong with the comments themselves; `unlooked` are rules for which
  /// nobody looked this time.
  package func applied(to diagnostics: [Diagnostic], unlooked: Set<Rule> = []) -> [Diagnostic] {
    var used: Set<Use> = []
    let left = diagnostics.filter { !isAllowed($0, &used) }
    let unused = allowances.sorted { $0.key < $1.key }.flatMap { file, allowances in
      allowances.filter { !used.contains(Use(file: file, place: $0.place)) && !unlooked.contains($0.rule) }
        .map { Self.unused($0, file) }
    }
    return left + problems + unused
  }

  /// Only takes away what is allowed.
  package func silencing(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var used: Set<Use> = []
    return diagnostics.filter { !isAllowed($0, &used) }
  }

  /// The place of a comment that has silenced something.
  private struct Use: Hashable {
    let file: String
    let place: Place
  }

  private func isAllowed(_ diagnostic: Diagnostic, _ used: inout Set<Use>) -> Bool {
    guard diagnostic.rule.kind != .unsafe else { return false }
    let line = diagnostic.place.line
    // The blocks stand in the order of their lines and none in another.
    let blocks = allowances[diagnostic.file] ?? []
    let begun = blocks.countOfFirst { $0.lines.lowerBound <= line }
    let block = blocks[..<begun].reversed().prefix {
      $0.lines.lowerBound == blocks[begun - 1].lines.lowerBound
    }
    let fitting = block.filter { $0.rule == diagnostic.rule && $0.lines.contains(line) }
    used.formUnion(fitting.map { Use(file: diagnostic.file, place: $0.place) })
    return !fitting.isEmpty
  }

  private mutating func read(_ page: PageElements, _ file: String) {
    var waiting: [(place: Place, rule: Rule)] = []
    for element in page.elements {
      guard case .comment(let text) = element.kind else {
        allowances[file, default: []] += waiting.map {
          Allowance(
            place: $0.place, rule: $0.rule,
            lines: element.place.line...max(element.place.line, element.lastLine))
        }
        waiting = []
        continue
      }
      switch Allowance.rule(text) {
      case nil: continue
      case .success(let rule): waiting.append((element.place, rule))
      case .failure(let problem): problems.append(Self.diagnostic(problem, element.place, file))
      }
    }
    problems += waiting.map { Self.diagnostic(.noBlock, $0.place, file) }
  }

  private static func unused(_ allowance: Allowance, _ file: String) -> Diagnostic {
    finding(
      allowance.place, file, "nothing in the next block is found by `\(allowance.rule.name)`",
      help: "take the comment away")
  }

  private static func diagnostic(_ problem: Allowance.Problem, _ place: Place, _ file: String) -> Diagnostic {
    let form = "write `<!-- playbook: allow RULE because … -->`"
    switch problem {
    case .form: return finding(place, file, "a comment for `playbook` that allows nothing", help: form)
    case .unknownRule(let name):
      let nearest = Suggestion.nearest(to: name, among: Rule.all.map(\.name)).first
      return finding(
        place, file, "no rule is called `\(name)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
        help: form)
    case .unsafeRule(let name):
      return finding(
        place, file, "`\(name)` makes a playbook unsafe to run, and nothing silences it", help: nil)
    case .noReason(let name):
      return finding(
        place, file, "`\(name)` is allowed without a reason, and so it is not",
        help: "write `<!-- playbook: allow \(name) because … -->`")
    case .noBlock: return finding(place, file, "no block follows this comment", help: form)
    }
  }

  private static func finding(_ place: Place, _ file: String, _ message: String, help: String?) -> Diagnostic
  {
    Diagnostic(file: file, place: place, rule: .allow, message: message, help: help, reach: .playbook(nil))
  }
}
