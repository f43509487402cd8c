/// `<!-- playbook: allow RULE because … -->`, which silences one rule for the block after it.
struct Allowance {
  let place: Place
  let rule: Rule
  /// The lines of the block.
  let lines: ClosedRange<Int>

  /// What is wrong with a comment of this kind.
  enum Problem: Error, Hashable {
    /// It is not of the form.
    case form
    case unknownRule(String)
    /// It names a rule that nothing silences.
    case unsafeRule(String)
    case noReason(String)
    /// Nothing follows it.
    case noBlock
  }

  /// Reads a comment; `nil` where it is not the program's.
  static func rule(_ comment: String) -> Result<Rule, Problem>? {
    guard let start = comment.utf8.firstIndex(of: UInt8(ascii: "<")) else { return nil }
    let body = comment[start...].dropFirst("<!--".utf8.count)
    let text = (body.firstRange(of: "-->").map { body[..<$0.lowerBound] } ?? body).trimmed
    guard text.hasPrefix("playbook:") else { return nil }
    let words = text.dropFirst("playbook:".count).split { $0.isWhitespace }
    guard words.first == "allow", words.count > 1 else { return .failure(.form) }
    let name = String(words[1])
    guard let rule = Rule.named(name) else { return .failure(.unknownRule(name)) }
    if rule.kind == .unsafe { return .failure(.unsafeRule(name)) }
    guard words.count > 3, words[2] == "because" else { return .failure(.noReason(name)) }
    return .success(rule)
  }
}
