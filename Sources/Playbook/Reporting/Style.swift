/// Whether text is coloured; decided once and handed down.
package struct Style: Hashable, Sendable {
  package enum Tone: String, Sendable {
    case good = "32", bad = "31", ask = "33", dim = "2", strong = "1", accent = "36"
  }

  package let isColoured: Bool

  package init(isColoured: Bool) { self.isColoured = isColoured }

  package func callAsFunction(_ text: String, _ tone: Tone) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
  }
}
