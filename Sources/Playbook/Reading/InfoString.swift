/// A fence's info string: a language, and the attribute list behind it.
struct InfoString: Sendable {
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
    language = fence.language
    guard fence.info.utf8.count > language.utf8.count || language.utf8.contains(UInt8(ascii: "{")) else {
      entries = nil
      return
    }
    var cursor = InfoCursor(fence.info, writtenAs: fence.infoSource, column: fence.infoColumn)
    let word = cursor.take { !$0.isShellBlank }
    cursor.skipBlanks()
    if cursor.next == UInt8(ascii: "{"), !word.utf8.contains(UInt8(ascii: "{")) {
      entries = try InfoString.entries(&cursor)
    } else if fence.info.utf8.contains(UInt8(ascii: "{")) {
      throw .misplaced(column: cursor.column(of: UInt8(ascii: "{")))
    } else if cursor.next == UInt8(ascii: "#") {
      throw .noBraces(column: cursor.column)
    } else {
      entries = nil
    }
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func endsValue(_ byte: UInt8) -> Bool { byte.isShellBlank || byte == UInt8(ascii: "}") }

  private static func entries(_ cursor: inout InfoCursor) throws(Problem) -> [Entry] {
    let start = cursor.column
    cursor.advance()
    var entries: [Entry] = []
    entries.reserveCapacity(4)
    while true {
      cursor.skipBlanks()
      guard let next = cursor.next else { throw .open(column: start) }
      if next == UInt8(ascii: "}") { break }
      let column = cursor.column
      let word = cursor.take { !endsValue($0) && $0 != UInt8(ascii: "=") && !isQuote($0) }
      if let next = cursor.next, isQuote(next) { throw .value(column: cursor.column) }
      let form: Entry.Form
      if cursor.next == UInt8(ascii: "=") {
        cursor.advance()
        form = .pair(key: word, value: try value(&cursor))
      } else {
        form = word.utf8.first == UInt8(ascii: "#") ? .id(String(word.dropFirst())) : .flag(word)
      }
      entries.append(Entry(form: form, column: column))
    }
    cursor.advance()
    cursor.skipBlanks()
    if cursor.next != nil { throw .trailing(column: cursor.column, text: cursor.rest) }
    return entries
  }

  private static func value(_ cursor: inout InfoCursor) throws(Problem) -> String {
    let value: String
    if let quote = cursor.next, isQuote(quote) {
      let start = cursor.column
      cursor.advance()
      value = cursor.take { $0 != quote }
      guard cursor.next == quote else { throw .quote(column: start) }
      cursor.advance()
    } else {
      value = cursor.take { !endsValue($0) && !isQuote($0) }
    }
    if let next = cursor.next, !endsValue(next) { throw .value(column: cursor.column) }
    return value
  }
}
