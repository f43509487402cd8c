import Playbook

/// The name of a run: sorts by time and can be typed, such as `20261123-021305-api-not-responding-k3`.
package struct RunID: Hashable, Sendable {
  package let text: String

  /// The part that tells when it began, to the second.
  package var second: String { String(text.prefix(15)) }

  /// Whether the part that tells the playbook is this.
  package func hasStem(_ stem: String) -> Bool {
    text.utf8.count == 16 + stem.utf8.count + 3 && text.utf8.dropFirst(16).starts(with: stem.utf8)
  }

  /// What a playbook's name becomes in an id.
  package static func stem(of playbook: String) -> String {
    let slash = UInt8(ascii: "/")
    let name = Array(playbook.utf8).filter { $0 < 0x80 && $0 != slash }
    return String(decoding: name.prefix(60), as: UTF8.self)
  }

  /// A name that has the form of a run's; `nil` for any other.
  package init?(_ text: String) {
    guard text.utf8.count > 16 else { return nil }
    var place = 0
    for byte in text.utf8.prefix(16) {
      let isHyphen = byte == UInt8(ascii: "-")
      guard place == 8 || place == 15 ? isHyphen : 0x30...0x39 ~= byte else { return nil }
      place += 1
    }
    self.text = text
  }

  /// Two characters of chance tell runs of one second apart.
  package init(playbook: String, wallMilliseconds: Int64) {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    let tail = (0..<2).map { _ in String(letters[Int.random(in: letters.indices)]) }.joined()
    text = "\(Timestamp.compact(milliseconds: wallMilliseconds))-\(RunID.stem(of: playbook))-\(tail)"
  }
}
