/// How often a rule was right on pages that were not written for it.
package struct RulePrecision: Sendable {
  package let rule: Rule
  package let pages: Pages
  package let found: Int
  /// How many of them, drawn at random or all, were read by hand.
  package let read: Int
  package let right: Int

  /// Which pages were counted.
  package enum Pages: String, Sendable {
    case all
    /// Those that no rule was mended by.
    case fresh
    /// Still others, for the rules that were mended by the fresh ones and by many more.
    case last
    /// Those that were read after the rules had been mended by the last ones, too.
    case newest

    /// How many shell blocks stand on them.
    var blocks: Int {
      switch self {
      case .all: 10_479
      case .fresh: 2194
      case .last: 2492
      case .newest: 7878
      }
    }
  }

  /// Of a thousand findings how many are right, each rule counting as often as it finds something in a block.
  static func perMille(_ kinds: Set<Rule.Kind>) -> Int {
    var (found, right) = (0.0, 0.0)
    for count in all where kinds.contains(count.rule.kind) {
      let rate = Double(count.found) / Double(count.pages.blocks)
      found += rate
      right += rate * Double(count.right) / Double(count.read)
    }
    return Int(1000 * right / found)
  }

  init(_ rule: Rule, _ pages: Pages, _ found: Int, read: Int, right: Int) {
    self.rule = rule
    self.pages = pages
    self.found = found
    self.read = read
    self.right = right
  }
}
