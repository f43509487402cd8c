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
  }

  init(_ rule: Rule, _ pages: Pages, _ found: Int, read: Int, right: Int) {
    self.rule = rule
    self.pages = pages
    self.found = found
    self.read = read
    self.right = right
  }
}
