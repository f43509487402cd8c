/// Every attribute a step may have, besides its id.
enum Attribute: String, CaseIterable, Hashable {
  case probe, gate, enough, confirm, irreversible
  case rollbackOf = "rollback-of"
  case when, exit, timeout, within, every, tty, background, repeatable, context

  enum Value { case none, optional, needed }

  var value: Value {
    switch self {
    case .probe, .gate, .enough, .irreversible, .tty, .background, .repeatable, .context: .none
    case .confirm: .optional
    case .rollbackOf, .when, .exit, .timeout, .within, .every: .needed
    }
  }

  /// Pairs that cannot mean anything together.
  static let impossible: [(Attribute, Attribute)] = [
    (.tty, .within), (.tty, .background), (.probe, .gate), (.probe, .irreversible), (.gate, .irreversible),
    (.probe, .background), (.gate, .background), (.rollbackOf, .when), (.rollbackOf, .probe),
    (.rollbackOf, .gate), (.rollbackOf, .background), (.rollbackOf, .irreversible),
  ]

  /// An attribute that means nothing without another.
  static let dependent: [(Attribute, needs: Attribute)] = [(.every, .within), (.enough, .probe)]
}

/// A step's attribute list, its words known and none repeated.
struct Attributes {
  struct Entry {
    let value: String?
    let column: Int
  }

  /// `nil` when the list names no id.
  let id: (text: String, column: Int)?
  private(set) var entries: [Attribute: Entry] = [:]

  func has(_ attribute: Attribute) -> Bool { entries[attribute] != nil }

  subscript(_ attribute: Attribute) -> Entry? { entries[attribute] }

  /// Sorts out an attribute list; what is wrong goes to `report`.
  init(_ list: [InfoString.Entry], report: (Diagnostic.Rule, Int, String, String?) -> Void) {
    var id: (text: String, column: Int)?
    for item in list {
      switch item.form {
      case .id(let text):
        if id != nil {
          report(.repeatedAttribute, item.column, "a step has one id; `#\(text)` is a second one", nil)
        } else {
          id = (text, item.column)
        }
      case .flag(let word):
        Attributes.add(word, nil, item.column, to: &entries, report)
      case .pair(let key, let value):
        Attributes.add(key, value, item.column, to: &entries, report)
      }
    }
    self.id = id
  }

  private static func add(
    _ word: String, _ value: String?, _ column: Int, to entries: inout [Attribute: Entry],
    _ report: (Diagnostic.Rule, Int, String, String?) -> Void
  ) {
    guard let attribute = Attribute(rawValue: word) else {
      let nearest = Suggestion.nearest(to: word, among: Attribute.allCases.map(\.rawValue)).first
      let hint = nearest.map { "; did you mean `\($0)`?" } ?? ""
      return report(.unknownAttribute, column, "unknown attribute `\(word)`\(hint)", nil)
    }
    if entries[attribute] != nil {
      return report(.repeatedAttribute, column, "`\(word)` is given twice", nil)
    }
    switch (attribute.value, value) {
    case (.none, .some):
      return report(.badValue, column, "`\(word)` takes no value", "write just `\(word)`")
    case (.needed, .none):
      return report(.badValue, column, "`\(word)` needs a value", "write `\(word)=…`")
    case (_, .some(let text)) where text.trimmed.isEmpty:
      return report(.badValue, column, "the value of `\(word)` is empty", nil)
    default:
      entries[attribute] = Entry(value: value, column: column)
    }
  }
}
