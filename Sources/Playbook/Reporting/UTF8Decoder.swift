/// Reads UTF-8 byte by byte; what is none comes out as bytes and nothing is repaired.
struct UTF8Decoder: Sendable {
  enum Symbol: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    case invalid(UInt8)
  }

  /// The start of a character whose other bytes have not come yet.
  private var pending: [UInt8] = []

  /// Whether no character has begun.
  var isIdle: Bool { pending.isEmpty }

  /// What is known to stand there once `byte` has come.
  mutating func take(_ byte: UInt8) -> [Symbol] {
    if pending.isEmpty && byte < 0x80 { return [.scalar(Unicode.Scalar(byte))] }
    guard isContinued(by: byte) else {
      let broken = finish()
      if byte < 0x80 { return broken + [.scalar(Unicode.Scalar(byte))] }
      if 0xc2...0xf4 ~= byte {
        pending = [byte]
        return broken
      }
      return broken + [.invalid(byte)]
    }
    pending.append(byte)
    guard pending.count == Self.length(pending[0]) else { return [] }
    let mask: UInt32 = [0, 0, 0x1f, 0x0f, 0x07][pending.count]
    let value = pending.dropFirst().reduce(UInt32(pending[0]) & mask) { $0 << 6 | UInt32($1 & 0x3f) }
    guard let scalar = Unicode.Scalar(value) else { return finish() }
    pending = []
    return [.scalar(scalar)]
  }

  /// The bytes of a character that never came to its end.
  mutating func finish() -> [Symbol] {
    defer { pending = [] }
    return pending.map(Symbol.invalid)
  }

  private static func length(_ first: UInt8) -> Int { first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4 }

  /// Whether `byte` can be the next one of the pending character: no overlong form, no surrogate, none past U+10FFFF.
  private func isContinued(by byte: UInt8) -> Bool {
    guard let first = pending.first else { return false }
    if pending.count > 1 { return 0x80...0xbf ~= byte }
    switch first {
    case 0xe0: return 0xa0...0xbf ~= byte
    case 0xed: return 0x80...0x9f ~= byte
    case 0xf0: return 0x90...0xbf ~= byte
    case 0xf4: return 0x80...0x8f ~= byte
    default: return 0x80...0xbf ~= byte
    }
  }
}
