/// A rule as `check --explain` and `docs/rules.md` explain it: Markdown, from one text.
package enum RuleText {
  /// Why one rule is there, its remedy and its examples.
  package static func text(_ rule: Rule) -> String {
    var text = "### \(rule.name)\n\n*\(kind(rule.kind)):* \(rule.summary).\n\n"
    text += filled("\(rule.why) \(rule.remedy)") + "\n\n"
    // The page of the rules is checked, too.
    let allowance =
      rule == .credential ? "\n\n<!-- playbook: allow credential because it is an example -->" : ""
    text += example(rule.bad, lead: lead(rule) + allowance) + example(rule.good, lead: "Good:")
    return text
  }

  static func kind(_ kind: Rule.Kind) -> String {
    switch kind {
    case .unsafe: "unsafe to run"
    case .wrong: "wrong on the page"
    case .warning: "warning"
    }
  }

  /// Words in lines of at most 116 columns.
  private static func filled(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 116 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func lead(_ rule: Rule) -> String {
    let place = rule.bad.place.map { ":\($0.line):\($0.column)" } ?? ""
    return "Bad, found at `\(rule.bad.file ?? "")\(place)`:"
  }

  private static func example(_ example: Rule.Example, lead: String) -> String {
    var text = "\(lead)\n\n" + fence(example.page)
    for (path, content) in example.files.sorted(by: { $0.key < $1.key }) {
      text += "with `\(path)`:\n\n" + fence(content)
    }
    for (path, reason) in example.unreadable.sorted(by: { $0.key < $1.key }) {
      text += "where `\(path)` \(reason).\n\n"
    }
    return text
  }

  /// A page in a fence that is longer than any of its own; what cannot be seen is shown by its name.
  private static func fence(_ page: String) -> String {
    "````markdown\n\(displayed(page))\(page.hasSuffix("\n") ? "" : "\n")````\n\n"
  }
}
