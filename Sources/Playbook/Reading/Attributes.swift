/// A step's attribute list, its words known and none repeated.
struct Attributes: Sendable {
  struct Entry {
    let attribute: Attribute
    /// `nil` for a flag, and for a value that is wrong in its form.
    let value: String?
    let place: Place
  }

  /// `nil` when the list names no id.
  private(set) var id: (text: String, place: Place)?
  private var entries: [Entry] = []

  /// More than there are attributes, by far.
  private static let most = 100

  func has(_ attribute: Attribute) -> Bool { entries.contains { $0.attribute == attribute } }

  subscript(_ attribute: Attribute) -> Entry? { entries.first { $0.attribute == attribute } }

  /// Sorts out the attribute list of a fence that opens on `line`; what is wrong goes to `findings`.
  init(_ list: [InfoString.Entry], line: Int, _ findings: inout Findings) {
    if list.count > Self.most {
      findings.report(
        .attributeList, Place(line: line, column: list[Self.most].column),
        "more than \(Self.most) words in an attribute list; none is read from here on")
    }
    for item in list.prefix(Self.most) {
      let place = Place(line: line, column: item.column)
      switch item.form {
      case .id(let text):
        if id == nil {
          id = (text, place)
        } else {
          findings.report(.repeatedAttribute, place, "a step has one id; `#\(text)` is a second one")
        }
      case .flag(let word): add(word, nil, place, &findings)
      case .pair(let key, let value): add(key, value, place, &findings)
      }
    }
  }

  private mutating func add(_ word: String, _ value: String?, _ place: Place, _ findings: inout Findings) {
    guard let attribute = Attribute(rawValue: word) else {
      let nearest = Suggestion.nearest(to: word, among: Attribute.allCases.map(\.rawValue)).first
      let hint = nearest.map { "; did you mean `\($0)`?" } ?? ""
      return findings.report(.unknownAttribute, place, "unknown attribute `\(word)`\(hint)")
    }
    if has(attribute) {
      return findings.report(.repeatedAttribute, place, "`\(word)` is given twice")
    }
    var kept = value
    switch (attribute.value, value) {
    case (.none, .some):
      findings.report(.badValue, place, "`\(word)` takes no value", help: "write just `\(word)`")
    case (.needed, .none):
      findings.report(.badValue, place, "`\(word)` needs a value", help: "write `\(word)=…`")
    case (_, .some(let text)) where text.trimmed.isEmpty:
      findings.report(.badValue, place, "the value of `\(word)` is empty")
      kept = nil
    default: break
    }
    entries.append(Entry(attribute: attribute, value: kept, place: place))
  }
}
