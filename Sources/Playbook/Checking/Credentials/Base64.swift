/// Text in base 64, as manifests hold it.
enum Base64 {
  /// What it says; `nil` where it is none, or no plain text.
  static func text(_ encoded: String) -> String? {
    let digits = encoded.utf8.prefix { $0 != .equals }
    let padding = encoded.utf8[digits.endIndex...]
    guard digits.count >= 8, encoded.utf8.count % 4 == 0, padding.count <= 2,
      padding.allSatisfy({ $0 == .equals })
    else { return nil }
    var bytes: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for digit in digits {
      guard let value = alphabet[digit] else { return nil }
      (bits, count) = ((bits << 6 | value) & 0xFFFF, count + 6)
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    if bytes.last == .newline { bytes.removeLast() }
    guard bytes.allSatisfy({ 0x20...0x7E ~= $0 }) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let alphabet: [UInt8: UInt32] = Dictionary(
    uniqueKeysWithValues: zip(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8, 0..<64))
}
