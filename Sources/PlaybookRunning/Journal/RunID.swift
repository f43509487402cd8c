import Playbook

/// The name of a run: sorts by time and can be typed, such as `20261123-021305-api-not-responding-k3`.
package struct RunID: Hashable, Sendable {
  package let text: String

  /// The part that tells when it began, to the second.
  package var second: String { String(text.prefix(15)) }

  /// The part that tells the playbook.
  package var stem: String { String(text.dropFirst(16).dropLast(3)) }

  /// What a playbook's name becomes in an id.
  package static func stem(of playbook: String) -> String {
    let name = playbook.unicodeScalars.filter { $0.isASCII && $0 != "/" }.prefix(60)
    return String(String.UnicodeScalarView(name))
  }

  /// A name that has the form of a run's; `nil` for any other.
  package init?(_ text: String) {
    let head = Array(text.utf8.prefix(16))
    guard head.count == 16, text.utf8.count > 16, head[8] == UInt8(ascii: "-"), head[15] == head[8],
      (head[..<8] + head[9..<15]).allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.text = text
  }

  /// Two characters of chance tell runs of one second apart.
  package init(playbook: String, wallMilliseconds: Int64) {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    let tail = (0..<2).map { _ in String(letters[Int.random(in: letters.indices)]) }.joined()
    text = "\(Timestamp.compact(milliseconds: wallMilliseconds))-\(RunID.stem(of: playbook))-\(tail)"
  }
}
