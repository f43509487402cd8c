/// The bytes that mean something to a shell.
extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let backslash = UInt8(ascii: "\\")
  static let singleQuote = UInt8(ascii: "'")
  static let doubleQuote = UInt8(ascii: "\"")
  static let backtick = UInt8(ascii: "`")
  static let dollar = UInt8(ascii: "$")
  static let leftParenthesis = UInt8(ascii: "(")
  static let rightParenthesis = UInt8(ascii: ")")
  static let leftBrace = UInt8(ascii: "{")
  static let rightBrace = UInt8(ascii: "}")
  static let leftBracket = UInt8(ascii: "[")
  static let rightBracket = UInt8(ascii: "]")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let ampersand = UInt8(ascii: "&")
  static let pipe = UInt8(ascii: "|")
  static let semicolon = UInt8(ascii: ";")
  static let hash = UInt8(ascii: "#")
  static let equals = UInt8(ascii: "=")
  static let hyphen = UInt8(ascii: "-")
  static let tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " ")

  var isShellBlank: Bool { self == .space || self == .tab }

  var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isASCIILetter: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// Whether a character beyond ASCII starts with it.
  var startsCharacter: Bool { self >= 0xC0 }

  var startsShellName: Bool { isASCIILetter || self == UInt8(ascii: "_") }

  var continuesShellName: Bool { startsShellName || isASCIIDigit }

  /// Whether it is only itself wherever in a word it stands, whatever stands next to it.
  var isPlainInWord: Bool {
    continuesShellName || self == .hyphen || self == UInt8(ascii: "/") || self == UInt8(ascii: ".")
      || self == UInt8(ascii: ":") || self == UInt8(ascii: ",") || self == UInt8(ascii: "%")
  }

  /// Whether it ends a word and cannot belong to it.
  var endsPlainWord: Bool {
    switch self {
    case .space, .tab, .newline, .semicolon, .pipe, .rightParenthesis: true
    default: false
    }
  }

  /// Whether it ends an unquoted word.
  var isShellMeta: Bool {
    switch self {
    case .space, .tab, .newline, .semicolon, .ampersand, .pipe, .less, .greater, .leftParenthesis,
      .rightParenthesis:
      true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether a text stands somewhere in these bytes.
  func holds(_ text: StaticString) -> Bool {
    let wanted = Array(text.description.utf8)
    guard let first = wanted.first, count >= wanted.count else { return wanted.isEmpty }
    return (0...(count - wanted.count)).contains {
      self[$0] == first && self[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
