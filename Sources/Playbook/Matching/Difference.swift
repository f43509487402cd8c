/// Where what was printed is not what was expected, line by line, unmasked.
package struct Difference: Hashable, Sendable {
  /// One line of a difference; numbers count from 1, in the block for what is missing, else in what was printed.
  package enum Line: Hashable, Sendable {
    case common(number: Int, text: [UInt8])
    case missing(number: Int, text: [UInt8])
    case unexpected(number: Int, text: [UInt8])
    /// Lines that are not shown because they are far from what differs, or too many.
    case leftOut(Int)
    /// What the runner itself says: where in a JSON document, or why it is none.
    case note(String)
  }

  package let lines: [Line]

  /// `- ` before what was expected, `+ ` before what was printed instead, two blanks before what both have.
  ///
  /// Neither masked nor made safe for a terminal: that is for whoever shows it.
  package var text: [UInt8] {
    var text: [UInt8] = []
    for line in lines {
      switch line {
      case .common(_, let bytes): text += "  ".utf8 + bytes
      case .missing(_, let bytes): text += "- ".utf8 + bytes
      case .unexpected(_, let bytes): text += "+ ".utf8 + bytes
      case .leftOut(let count): text += "  … \(count) \(count == 1 ? "line" : "lines") left out".utf8
      case .note(let words): text += "  \(words)".utf8
      }
      text.append(0x0a)
    }
    return text
  }
}
