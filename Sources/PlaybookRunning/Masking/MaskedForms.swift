/// The texts by which a value can be known: itself, its lines, and its base64.
struct MaskedForms {
  /// Shorter values would mask half of what is printed.
  static let shortestValue = 4
  /// A single line of a value of several is shown alone in a line diff.
  private static let shortestLine = 8
  /// Words that are no secret whatever their variable is called.
  private static let harmless: Set<String> = ["true", "false", "null", "none"]

  /// The values and their lines, as bytes.
  private(set) var plain: Set<[UInt8]> = []
  /// The values as they may stand in percent-encoded text once that is decoded, a blank also as `+`.
  private(set) var decoded: Set<[UInt8]> = []
  /// What each value leaves in base64 whatever stands before and after it, in the standard alphabet.
  private(set) var base64: Set<[UInt8]> = []

  init(_ values: some Sequence<[UInt8]>) {
    for value in values {
      add(value)
      let end = value.lastIndex { $0 != 0x0a && $0 != 0x0d } ?? -1
      add(Array(value.prefix(end + 1)))
      let lines = value.split { $0 == 0x0a || $0 == 0x0d }
      for line in lines where lines.count > 1 {
        let trimmed = Self.trimmed(line)
        if trimmed.count >= Self.shortestLine { plain.insert(trimmed) }
      }
    }
  }

  private mutating func add(_ value: [UInt8]) {
    guard value.count >= Self.shortestValue,
      !Self.harmless.contains(String(decoding: value, as: UTF8.self).lowercased())
    else { return }
    plain.insert(value)
    decoded.insert(value)
    decoded.insert(value.map { $0 == 0x20 ? 0x2b : $0 })
    for shift in 0..<3 { base64.formUnion(Self.base64(value, shift: shift)) }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    return Array(line.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }

  /// The characters of `value` in base64 after `shift` other bytes: all that depend on it alone when more follows,
  /// and all up to the end when nothing does, with and without padding.
  private static func base64(_ value: [UInt8], shift: Int) -> [[UInt8]] {
    let bits = [UInt8](repeating: 0, count: shift) + value
    var text: [UInt8] = []
    for start in stride(from: 0, to: bits.count, by: 3) {
      let group = bits[start..<min(start + 3, bits.count)]
      let word = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for index in 0...group.count { text.append(alphabet[Int(word >> UInt32(18 - 6 * index)) & 63]) }
    }
    let own = text.dropFirst((shift * 8 + 5) / 6)
    let padding = [UInt8](repeating: 0x3d, count: (3 - bits.count % 3) % 3)
    let inner = padding.isEmpty ? own : own.dropLast()
    return [Array(inner), Array(own), own + padding]
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
