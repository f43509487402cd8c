/// What one line of an expectation asks of the lines printed.
package enum LinePattern: Sendable {
  /// `...`: zero or more lines, whatever they are.
  case anyLines
  case text(WildcardText)
  case expression(ExtendedRegex)
  /// The line itself, without wildcards.
  case exactly([UInt8])
  /// A line that could not be read: it matches nothing.
  case never

  /// A line of literal text with its wildcards.
  package init(text line: some Collection<UInt8>) {
    self = line.elementsEqual("...".utf8) ? .anyLines : .text(WildcardText(line))
  }

  /// A line that is an extended regular expression.
  package init(expression line: some Collection<UInt8>) {
    if line.elementsEqual("...".utf8) {
      self = .anyLines
    } else {
      let expression = try? ExtendedRegex(String(decoding: line, as: UTF8.self))
      self = expression.map(LinePattern.expression) ?? .never
    }
  }

  var isAnyLines: Bool {
    if case .anyLines = self { return true }
    return false
  }

  /// Whether `line` alone, already without its line end, is what this asks for.
  func matches(_ line: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .anyLines: true
    case .text(let text): text.matches(line)
    case .expression(let expression): expression.matches(line)
    case .exactly(let text): line.elementsEqual(text)
    case .never: false
    }
  }
}
