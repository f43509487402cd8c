extension JSONValue {
  /// The value as a difference shows it: whole where it is one line, never cut, so that masking can find it.
  var text: [UInt8] {
    switch self {
    case .null: return Array("null".utf8)
    case .boolean(let value): return Array("\(value)".utf8)
    case .number(let number): return number.literal
    case .string(let bytes): return [0x22] + bytes.flatMap(Self.shown) + [0x22]
    case .array(let values): return Array("an array of \(Self.count(values.count, "element"))".utf8)
    case .object(let members): return Array("an object of \(Self.count(members.count, "member"))".utf8)
    }
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func shown(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x0a: Array("\\n".utf8)
    case 0x0d: Array("\\r".utf8)
    default: [byte]
    }
  }
}
