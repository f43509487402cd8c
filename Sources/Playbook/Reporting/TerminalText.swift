/// Text that is shown on a terminal and must not drive it or look like something else.
package enum TerminalText {
  /// The printable characters, tabs and newlines of `text`; anything else as `\x1b` or `U+202E`.
  package static func displayed(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    return displayed(Array(text.utf8))
  }

  /// The same for bytes; those that are no UTF-8 are shown as `\xff`.
  package static func displayed(_ bytes: [UInt8]) -> String {
    var decoder = UTF8Decoder()
    var shown = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    let show = { (symbol: UTF8Decoder.Symbol) in
      switch symbol {
      case .scalar(let scalar):
        if isPlain(scalar, after: previous) {
          shown.append(scalar)
        } else {
          shown += name(of: scalar).unicodeScalars
        }
        previous = scalar
      case .invalid(let byte):
        shown += name(of: byte).unicodeScalars
        previous = nil
      }
    }
    for byte in bytes {
      if decoder.isIdle, isPlain(byte) {
        let scalar = Unicode.Scalar(byte)
        shown.append(scalar)
        previous = scalar
      } else {
        decoder.take(byte).forEach(show)
      }
    }
    decoder.finish().forEach(show)
    return String(shown)
  }

  /// Whether a byte is a character of ASCII that can be shown as it is.
  private static func isPlain(_ byte: UInt8) -> Bool { 0x20...0x7e ~= byte || byte == 0x09 || byte == 0x0a }

  /// Whether a character can be shown as it is.
  private static func isPlain(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
    if scalar.isASCII { return scalar == "\t" || scalar == "\n" || 0x20...0x7e ~= scalar.value }
    // Chooses between the text and the emoji form of what stands before it, as in ⚠️.
    if 0xfe0e...0xfe0f ~= scalar.value { return previous?.properties.isEmoji ?? false }
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return false
    default: return true
    }
  }

  /// `\x1b` for a control character of ASCII, `U+202E` for any other character.
  static func name(of scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return name(of: UInt8(truncatingIfNeeded: scalar.value)) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// `\xff`.
  static func name(of byte: UInt8) -> String {
    (byte < 16 ? "\\x0" : "\\x") + String(byte, radix: 16)
  }
}

/// `TerminalText.displayed`, which nearly every sentence of the runner goes through.
package func displayed(_ text: String) -> String { TerminalText.displayed(text) }
