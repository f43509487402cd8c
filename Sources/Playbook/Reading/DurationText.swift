/// A duration as a page writes it: a whole number and `ms`, `s`, `m` or `h`.
package enum DurationText {
  /// Longer than any run: about eleven years.
  private static let longest: Int64 = 100_000 * 3_600_000

  /// `nil` for anything else, for zero, and for what no clock could measure.
  package static func duration(_ text: String) -> Duration? {
    let digits = text.utf8.prefix(while: \.isASCIIDigit)
    let unit: Int64
    switch String(decoding: text.utf8[digits.endIndex...], as: UTF8.self) {
    case "ms": unit = 1
    case "s": unit = 1000
    case "m": unit = 60_000
    case "h": unit = 3_600_000
    default: return nil
    }
    guard let count = Int64(String(decoding: digits, as: UTF8.self)), count > 0, count <= longest / unit
    else { return nil }
    return .milliseconds(count * unit)
  }

  /// The shortest of the same form, such as `90s`, `2m`, `250ms`.
  package static func text(_ duration: Duration) -> String {
    let milliseconds = duration.milliseconds
    if milliseconds % 1000 != 0 { return "\(milliseconds)ms" }
    let seconds = milliseconds / 1000
    if seconds >= 3600, seconds % 3600 == 0 { return "\(seconds / 3600)h" }
    if seconds > 90, seconds % 60 == 0 { return "\(seconds / 60)m" }
    return "\(seconds)s"
  }
}

extension Duration {
  /// Whole milliseconds, rounded down.
  package var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
