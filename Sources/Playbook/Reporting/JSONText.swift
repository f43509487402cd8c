/// A JSON value whose members keep their order, for the frozen shapes.
package indirect enum JSONText: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// A number as JSON writes it.
  case number(String)
  case string(String)
  case array([JSONText])
  case object([Member])

  package struct Member: Hashable, Sendable {
    let name: String
    let value: JSONText
  }

  /// An object of members in the order given.
  package static func members(_ members: KeyValuePairs<String, JSONText>) -> JSONText {
    .object(members.map { Member(name: $0.key, value: $0.value) })
  }

  static func text(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  static func integer(_ number: Int) -> JSONText { .integer(Int64(number)) }

  /// A duration in seconds, with as many decimals as it has milliseconds.
  static func seconds(_ duration: Duration?) -> JSONText {
    guard let milliseconds = duration?.milliseconds else { return .null }
    if milliseconds % 1000 == 0 { return .integer(milliseconds / 1000) }
    let fraction = String(String(1000 + milliseconds % 1000).dropFirst())
    return .number("\(milliseconds / 1000).\(fraction)")
  }

  /// The value on one line.
  package var line: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): bytes += value.utf8
    case .string(let value): JSONText.quote(value, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.quote(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Escapes whatever could drive a terminal, besides what JSON asks for.
  private static func quote(_ value: String, to bytes: inout [UInt8]) {
    bytes.append(.doubleQuote)
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": bytes += #"\""#.utf8
      case "\\": bytes += #"\\"#.utf8
      case "\n": bytes += #"\n"#.utf8
      case "\r": bytes += #"\r"#.utf8
      case "\t": bytes += #"\t"#.utf8
      default:
        if isPlain(scalar) {
          bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        } else {
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            bytes += (#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8
          }
        }
      }
    }
    bytes.append(.doubleQuote)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: return false
    default: return true
    }
  }
}
