extension Expectation {
  /// Compares all that a step printed, as it came, with this block.
  package func compare(_ printed: [UInt8]) -> OutputMatch {
    let block = OutputText.lines(lines.flatMap { Array($0.utf8) + [0x0a] })
    let found = OutputText.lines(printed)
    switch mode {
    case .exact: return Self.compare(block.map { LinePattern(text: $0) }, block, found)
    case .regex: return Self.compare(block.map { LinePattern(expression: $0) }, block, found)
    case .contains: return Self.compareContained(block, found)
    case .json: return JSONComparison.compare(block, found)
    }
  }

  private static func compare(
    _ patterns: [LinePattern], _ block: [ArraySlice<UInt8>], _ found: [ArraySlice<UInt8>]
  ) -> OutputMatch {
    if LineSequence(patterns).matches(found) { return .matches }
    let alignment = Alignment(patterns: patterns, expected: block, printed: found)
    return .differs(alignment.difference { $0 + 1 })
  }

  /// The block with a `...` around each of its lines; an empty one still means that nothing is printed.
  private static func compareContained(
    _ block: [ArraySlice<UInt8>], _ found: [ArraySlice<UInt8>]
  ) -> OutputMatch {
    guard !block.isEmpty else { return compare([], block, found) }
    let patterns = block.flatMap { [LinePattern.anyLines, LinePattern(text: $0)] } + [.anyLines]
    if LineSequence(patterns).matches(found) { return .matches }
    let none: ArraySlice<UInt8> = []
    let expected = block.flatMap { [none, $0] } + [none]
    let alignment = Alignment(patterns: patterns, expected: expected, printed: found)
    return .differs(alignment.difference { $0 / 2 + 1 })
  }
}
