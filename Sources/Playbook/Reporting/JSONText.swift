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
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value
    case .string(let value): JSONText.quote(value, to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        JSONText.quote(member.name, to: &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  /// Escapes whatever could drive a terminal, besides what JSON asks for.
  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if isPlain(scalar) {
          text.unicodeScalars.append(scalar)
        } else {
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        }
      }
    }
    text += "\""
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: return false
    default: return true
    }
  }
}
