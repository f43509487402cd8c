/// A JSON number; equal to every other way of writing the same value, however large.
struct JSONNumber: Hashable, Sendable {
  /// As it was written.
  let literal: [UInt8]
  private let isNegative: Bool
  /// Without leading and trailing zeros; empty for zero.
  private let digits: [UInt8]
  /// The power of ten of the last digit; nil where it is too large to count with, then `literal` decides.
  private let exponent: Int?

  /// - Parameter literal: A number as JSON's grammar has it.
  init(literal: ArraySlice<UInt8>) {
    let parts = literal.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == 0x65 }
    let mantissa = parts[0].drop { $0 == 0x2d }
    let point = mantissa.firstIndex(of: 0x2e)
    let fraction = point.map { mantissa.endIndex - $0 - 1 } ?? 0
    let digits = mantissa.filter { $0 != 0x2e }.drop { $0 == 0x30 }
    let zeros = digits.reversed().prefix { $0 == 0x30 }.count
    let written = parts.count == 2 ? Self.integer(parts[1]) : 0

    self.literal = Array(literal)
    self.digits = Array(digits.dropLast(zeros))
    isNegative = literal.first == 0x2d && !digits.isEmpty
    exponent = digits.isEmpty ? 0 : written.map { $0 - fraction + zeros }
  }

  private static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.drop { $0 == 0x2b || $0 == 0x2d }.drop { $0 == 0x30 }
    guard digits.count <= 15 else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return bytes.first == 0x2d ? -value : value
  }

  static func == (one: JSONNumber, other: JSONNumber) -> Bool {
    if one.exponent == nil && other.exponent == nil { return one.literal == other.literal }
    return one.exponent == other.exponent && one.isNegative == other.isNegative && one.digits == other.digits
  }

  func hash(into hasher: inout Hasher) { hasher.combine(exponent) }
}
