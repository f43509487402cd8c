/// A fence's info string: a language, and the attribute list behind it.
struct InfoString {
  /// One entry of an attribute list: `#id`, `flag` or `key=value`.
  struct Entry: Hashable {
    enum Form: Hashable {
      case id(String)
      case flag(String)
      case pair(key: String, value: String)
    }

    let form: Form
    /// The entry's column on the page, from 1, in code points.
    let column: Int

    var isID: Bool { if case .id = form { true } else { false } }
  }

  /// What is wrong with a list's form.
  enum Problem: Error, Hashable {
    /// The list stands right against the language or has none: `sh{#id}`, `{.sh #id}`.
    case misplaced(column: Int)
    /// No `}` ends it.
    case open(column: Int)
    /// Something stands behind the `}`.
    case trailing(column: Int, text: String)
    /// A quote is not closed.
    case quote(column: Int)
    /// A value without quotes that holds a quote, or text right behind one.
    case value(column: Int)
    /// Entries without braces: `sh #id confirm`.
    case noBraces(column: Int)
  }

  let language: String
  /// `nil` for a fence without an attribute list.
  let entries: [Entry]?

  /// Reads the info string of a fence.
  init(_ fence: Fence) throws(Problem) {
    var cursor = InfoCursor(fence.info, writtenAs: fence.infoSource, column: fence.infoColumn)
    language = cursor.take { !InfoString.isBlank($0) }
    cursor.skipBlanks()
    if cursor.next == "{", !language.contains("{") {
      entries = try InfoString.entries(&cursor)
    } else if fence.info.contains("{") {
      throw .misplaced(column: cursor.column(of: "{"))
    } else if cursor.next == "#" {
      throw .noBraces(column: cursor.column)
    } else {
      entries = nil
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { Character(scalar).isBlank }

  private static func entries(_ cursor: inout InfoCursor) throws(Problem) -> [Entry] {
    let start = cursor.column
    cursor.advance()
    var entries: [Entry] = []
    while true {
      cursor.skipBlanks()
      guard let next = cursor.next else { throw .open(column: start) }
      if next == "}" { break }
      let column = cursor.column
      let word = cursor.take { !isBlank($0) && $0 != "}" && $0 != "=" && $0 != "\"" && $0 != "'" }
      switch cursor.next {
      case "=":
        cursor.advance()
        entries.append(Entry(form: .pair(key: word, value: try value(&cursor)), column: column))
      case "\"", "'":
        throw .value(column: cursor.column)
      default:
        let form: Entry.Form = word.hasPrefix("#") ? .id(String(word.dropFirst())) : .flag(word)
        entries.append(Entry(form: form, column: column))
      }
    }
    cursor.advance()
    cursor.skipBlanks()
    if cursor.next != nil { throw .trailing(column: cursor.column, text: cursor.rest) }
    return entries
  }

  private static func value(_ cursor: inout InfoCursor) throws(Problem) -> String {
    guard let quote = cursor.next, quote == "\"" || quote == "'" else {
      let value = cursor.take { !isBlank($0) && $0 != "}" && $0 != "\"" && $0 != "'" }
      if let next = cursor.next, !isBlank(next), next != "}" { throw .value(column: cursor.column) }
      return value
    }
    let start = cursor.column
    cursor.advance()
    let value = cursor.take { $0 != quote }
    guard cursor.next == quote else { throw .quote(column: start) }
    cursor.advance()
    if let next = cursor.next, !isBlank(next), next != "}" { throw .value(column: cursor.column) }
    return value
  }
}
