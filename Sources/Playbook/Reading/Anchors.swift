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
    plainSlug(text) ?? fullSlug(text)
  }

  /// The same for ASCII, where a letter's form needs no look-up; `nil` for other text.
  private static func plainSlug(_ text: String) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        result.append(byte)
      case UInt8(ascii: " "): result.append(UInt8(ascii: "-"))
      case 0x80...: return nil
      default: break
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func fullSlug(_ text: String) -> String {
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
    let kept = slug(text).utf8.filter { StepID.allows(Unicode.Scalar($0)) }
    return String(decoding: kept.drop { $0 == UInt8(ascii: "-") }, as: UTF8.self)
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
