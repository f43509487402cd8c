import Playbook

/// The name of a run: sorts by time and can be typed, such as `20261123-021305-api-not-responding-k3`.
package struct RunID: Hashable, Sendable {
  package let text: String

  /// Two characters of chance tell runs of one second apart.
  package init(playbook: String, wallMilliseconds: Int64) {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    let tail = (0..<2).map { _ in String(letters[Int.random(in: letters.indices)]) }.joined()
    let name = playbook.unicodeScalars.filter { $0.isASCII && $0 != "/" }.prefix(60)
    text =
      "\(Timestamp.compact(milliseconds: wallMilliseconds))-\(String(String.UnicodeScalarView(name)))-\(tail)"
  }
}
