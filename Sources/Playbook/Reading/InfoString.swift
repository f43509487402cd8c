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

  /// Reads the info string of a fence whose opening line is `line`.
  init(_ info: String, on line: String) throws(Problem) {
    var cursor = Cursor(info, on: line)
    let language = cursor.take { !$0.isBlank }
    self.language = language
    if language.contains("{") {
      entries = nil
      if info.contains("#") { throw .misplaced(column: cursor.column(of: "{")) }
      return
    }
    cursor.skipBlanks()
    switch cursor.next {
    case "{":
      entries = try InfoString.entries(&cursor)
    case "#":
      throw .noBraces(column: cursor.column)
    default:
      if cursor.rest.contains("{#") { throw .misplaced(column: cursor.column(of: "{")) }
      entries = nil
    }
  }

  private static func entries(_ cursor: inout Cursor) throws(Problem) -> [Entry] {
    let start = cursor.column
    cursor.advance()
    var entries: [Entry] = []
    while true {
      cursor.skipBlanks()
      guard let next = cursor.next else { throw .open(column: start) }
      if next == "}" { break }
      let column = cursor.column
      let word = cursor.take { !$0.isBlank && $0 != "}" && $0 != "=" && $0 != "\"" && $0 != "'" }
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

  private static func value(_ cursor: inout Cursor) throws(Problem) -> String {
    guard let quote = cursor.next, quote == "\"" || quote == "'" else {
      let value = cursor.take { !$0.isBlank && $0 != "}" }
      if value.contains("\"") || value.contains("'") { throw .value(column: cursor.column - 1) }
      return value
    }
    let start = cursor.column
    cursor.advance()
    let value = cursor.take { $0 != quote }
    guard cursor.next == quote else { throw .quote(column: start) }
    cursor.advance()
    if let next = cursor.next, !next.isBlank, next != "}" { throw .value(column: cursor.column) }
    return value
  }
}

/// A place in an info string that knows its column on the page.
private struct Cursor {
  private let scalars: [Character]
  private let first: Int
  private var index = 0

  init(_ info: String, on line: String) {
    scalars = Array(info)
    let marks = line.prefix { $0 != "`" && $0 != "~" }.unicodeScalars.count
    let run = line.dropFirst(marks).prefix { $0 == "`" || $0 == "~" }.count
    let blanks = line.dropFirst(marks + run).prefix { $0.isBlank }.count
    first = marks + run + blanks + 1
  }

  var next: Character? { index < scalars.count ? scalars[index] : nil }
  var column: Int { first + scalars[..<index].reduce(0) { $0 + $1.unicodeScalars.count } }
  var rest: String { String(scalars[index...]) }

  func column(of mark: Character) -> Int {
    let before = scalars.prefix { $0 != mark }
    return first + before.reduce(0) { $0 + $1.unicodeScalars.count }
  }

  mutating func advance() { index += 1 }
  mutating func skipBlanks() { while let next, next.isBlank { advance() } }

  mutating func take(while condition: (Character) -> Bool) -> String {
    let start = index
    while let next, condition(next) { advance() }
    return String(scalars[start..<index])
  }
}
