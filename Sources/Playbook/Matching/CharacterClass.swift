/// The named classes of a POSIX bracket expression, over Unicode as in a UTF-8 locale.
enum CharacterClass: String, Hashable, Sendable {
  case alnum, alpha, blank, cntrl, digit, graph, lower, print, punct, space, upper, xdigit

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return contains(ascii: UInt8(truncatingIfNeeded: scalar.value)) }
    let properties = scalar.properties
    switch self {
    case .alnum, .alpha: return properties.isAlphabetic || properties.generalCategory == .decimalNumber
    case .lower: return properties.isLowercase
    case .upper: return properties.isUppercase
    case .digit, .xdigit: return false
    case .blank: return properties.generalCategory == .spaceSeparator && !Self.isNoBreak(scalar)
    case .space: return properties.isWhitespace && !Self.isNoBreak(scalar) && scalar.value != 0x85
    case .cntrl: return Self.isControl(scalar)
    case .print: return Self.isAssigned(scalar) && !Self.isControl(scalar)
    case .graph:
      return Self.isAssigned(scalar) && !Self.isControl(scalar)
        && !CharacterClass.space.contains(scalar)
    case .punct:
      return CharacterClass.graph.contains(scalar) && !CharacterClass.alnum.contains(scalar)
    }
  }

  private func contains(ascii byte: UInt8) -> Bool {
    switch self {
    case .alpha: 0x41...0x5a ~= byte || 0x61...0x7a ~= byte
    case .digit: 0x30...0x39 ~= byte
    case .alnum: CharacterClass.alpha.contains(ascii: byte) || 0x30...0x39 ~= byte
    case .upper: 0x41...0x5a ~= byte
    case .lower: 0x61...0x7a ~= byte
    case .xdigit: 0x30...0x39 ~= byte || 0x41...0x46 ~= byte || 0x61...0x66 ~= byte
    case .blank: byte == 0x20 || byte == 0x09
    case .space: byte == 0x20 || 0x09...0x0d ~= byte
    case .cntrl: byte < 0x20 || byte == 0x7f
    case .print: 0x20...0x7e ~= byte
    case .graph: 0x21...0x7e ~= byte
    case .punct: 0x21...0x7e ~= byte && !CharacterClass.alnum.contains(ascii: byte)
    }
  }

  /// U+00A0, U+2007 and U+202F are no blanks to C libraries.
  private static func isNoBreak(_ scalar: Unicode.Scalar) -> Bool {
    [0xa0, 0x2007, 0x202f].contains(scalar.value)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func isAssigned(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .unassigned
  }
}
