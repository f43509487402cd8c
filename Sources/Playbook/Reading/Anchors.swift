/// A heading's anchor, computed as GitHub does: lower case; letters, digits, `_`, `-` and blanks are kept,
/// blanks become `-`; repeats in a file are numbered.
struct Anchors {
  private var counts: [String: Int] = [:]

  /// The anchor of the next heading in page order.
  mutating func anchor(of heading: String) -> String {
    let base = Anchors.slug(heading)
    let count = counts[base, default: 0]
    counts[base] = count + 1
    return count == 0 ? base : "\(base)-\(count)"
  }

  static func slug(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " {
        result.append("-")
      } else if isKept(scalar) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// An anchor cut to what a step's id may hold.
  static func id(_ text: String) -> String {
    let kept = slug(text).unicodeScalars.filter { StepID.allows($0) }
    return String(String.UnicodeScalarView(kept.drop { $0 == "-" }))
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return switch scalar {
      case "a"..."z", "0"..."9", "_", "-": true
      default: false
      }
    }
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: return true
    default: return false
    }
  }
}
