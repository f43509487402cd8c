import CPosix

/// What has come from a keeper: its messages, one after the other, each looked at once however many come together.
struct KeeperFrames {
  private var bytes: [UInt8] = []
  /// How many of them are done with.
  private var taken = 0

  /// Adds what has come.
  mutating func add(_ piece: [UInt8]) {
    if taken == bytes.count { bytes = piece } else { bytes = bytes[taken...] + piece }
    taken = 0
  }

  /// Whether a whole message is there.
  var hasNext: Bool { end != nil }

  /// Takes the first whole message; nil while there is none.
  mutating func next() -> KeeperFrame? {
    guard let end else { return nil }
    let frame = KeeperFrame(kind: UInt32(bytes[taken]), Array(bytes[(taken + Self.head)..<end]))
    taken = end
    return frame
  }

  private static let head = Int(cposix_frame_head)

  /// Where the first message ends, if it has.
  private var end: Int? {
    guard bytes.count - taken >= Self.head else { return nil }
    let length = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: taken + 1, as: UInt32.self) }
    let end = taken + Self.head + Int(length)
    return end <= bytes.count ? end : nil
  }
}
