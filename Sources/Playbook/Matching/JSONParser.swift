/// Reads one JSON document as RFC 8259 has it.
///
/// Our own, because a general decoder rounds numbers to doubles, keeps one of two equal names in silence, compares
/// strings by canonical equivalence and leaves the depth of nesting to the stack.
struct JSONParser {
  static let deepestNesting = 200

  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func parse(_ bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    parser.skipBlanks()
    if parser.at < bytes.count { throw parser.problem("something follows the document") }
    return value
  }

  private func problem(_ message: String, at offset: Int? = nil) -> JSONProblem {
    JSONProblem(offset: offset ?? at, message: message)
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0a, 0x0d].contains(byte) { at += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    if next != byte { return false }
    at += 1
    return true
  }

  private mutating func value() throws(JSONProblem) -> JSONValue {
    skipBlanks()
    switch next {
    case 0x7b: return try nested { (parser) throws(JSONProblem) in try parser.object() }
    case 0x5b: return try nested { (parser) throws(JSONProblem) in try parser.array() }
    case 0x22: return .string(try string())
    case .some(0x2d), .some(0x30...0x39): return .number(try number())
    case nil: throw problem("the document ends too early")
    default: return try word()
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(JSONProblem) -> JSONValue
  ) throws(JSONProblem) -> JSONValue {
    if depth == Self.deepestNesting {
      throw problem("the document is nested more than \(Self.deepestNesting) deep")
    }
    depth += 1
    at += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONProblem) -> JSONValue {
    var members: [JSONMember] = []
    var names: Set<[UInt8]> = []
    /// Few names are compared one by one; only many are worth a set.
    func isNew(_ name: [UInt8]) -> Bool {
      if members.count < 16 { return !members.contains { $0.name == name } }
      if names.isEmpty { for member in members { names.insert(member.name) } }
      return names.insert(name).inserted
    }
    if take(0x7d) { return .object([]) }
    repeat {
      skipBlanks()
      let start = at
      if next != 0x22 { throw problem("a member's name in double quotes is missing") }
      let name = try string()
      if !isNew(name) { throw problem("a name is given twice in one object", at: start) }
      if !take(0x3a) { throw problem("`:` is missing after a member's name") }
      members.append(JSONMember(name: name, value: try value()))
    } while take(0x2c)
    if !take(0x7d) { throw problem("`,` or `}` is missing") }
    return .object(members)
  }

  private mutating func array() throws(JSONProblem) -> JSONValue {
    var values: [JSONValue] = []
    if take(0x5d) { return .array([]) }
    repeat { values.append(try value()) } while take(0x2c)
    if !take(0x5d) { throw problem("`,` or `]` is missing") }
    return .array(values)
  }

  private mutating func word() throws(JSONProblem) -> JSONValue {
    for (word, value) in [("true", JSONValue.boolean(true)), ("false", .boolean(false)), ("null", .null)]
    where bytes[at...].starts(with: word.utf8) {
      at += word.utf8.count
      return value
    }
    throw problem("no JSON value starts so")
  }

  private mutating func number() throws(JSONProblem) -> JSONNumber {
    let start = at
    if next == 0x2d { at += 1 }
    let first = next
    if try digits() > 1, first == 0x30 { throw problem("a number starts with a zero", at: start) }
    if next == 0x2e {
      at += 1
      _ = try digits()
    }
    if let byte = next, byte | 0x20 == 0x65 {
      at += 1
      if next == 0x2b || next == 0x2d { at += 1 }
      _ = try digits()
    }
    return JSONNumber(literal: bytes[start..<at])
  }

  private mutating func digits() throws(JSONProblem) -> Int {
    let start = at
    while let byte = next, 0x30...0x39 ~= byte { at += 1 }
    if at == start { throw problem("a digit is missing") }
    return at - start
  }

  private mutating func string() throws(JSONProblem) -> [UInt8] {
    let start = at
    at += 1
    var text: [UInt8] = []
    while let byte = next, byte != 0x22 {
      if byte < 0x20 { throw problem("a string holds a control character") }
      if byte == 0x5c {
        at += 1
        try escape(&text)
      } else {
        text.append(byte)
        at += 1
      }
    }
    if next == nil { throw problem("a string is not closed", at: start) }
    at += 1
    guard String(validating: bytes[start..<at], as: UTF8.self) != nil else {
      throw problem("a string is not UTF-8", at: start)
    }
    return text
  }

  private mutating func escape(_ text: inout [UInt8]) throws(JSONProblem) {
    let plain: [UInt8: UInt8] = [
      0x22: 0x22, 0x5c: 0x5c, 0x2f: 0x2f, 0x62: 0x08, 0x66: 0x0c, 0x6e: 0x0a, 0x72: 0x0d, 0x74: 0x09,
    ]
    guard let byte = next else { throw problem("the document ends too early") }
    if let meant = plain[byte] {
      text.append(meant)
      at += 1
      return
    }
    if byte != 0x75 { throw problem("a string holds an unknown escape") }
    at += 1
    var unit = try fourDigits()
    if 0xd800...0xdbff ~= unit, bytes[at...].starts(with: [0x5c, 0x75]) {
      let before = at
      at += 2
      let low = try fourDigits()
      if 0xdc00...0xdfff ~= low {
        unit = 0x10000 + (unit - 0xd800) << 10 + (low - 0xdc00)
      } else {
        at = before
      }
    }
    append(unit, to: &text)
  }

  private mutating func fourDigits() throws(JSONProblem) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw problem("`\\u` needs four hexadecimal digits")
      }
      unit = unit << 4 + UInt32(digit)
      at += 1
    }
    return unit
  }

  private func append(_ unit: UInt32, to text: inout [UInt8]) {
    let low = { (shift: UInt32) in 0x80 | UInt8(truncatingIfNeeded: unit >> shift) & 0x3f }
    let high = { (shift: UInt32) in UInt8(truncatingIfNeeded: unit >> shift) }
    switch unit {
    case ..<0x80: text.append(high(0))
    case ..<0x800: text += [0xc0 | high(6), low(0)]
    case ..<0x10000: text += [0xe0 | high(12), low(6), low(0)]
    default: text += [0xf0 | high(18), low(12), low(6), low(0)]
    }
  }
}
