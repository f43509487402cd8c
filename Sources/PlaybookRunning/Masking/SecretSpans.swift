/// Where secrets stand in a stream, in order; those that overlap are one.
struct SecretSpans: Sendable {
  var ranges: [Range<Int>] = []

  /// Adds one whose end is not before any other's.
  mutating func add(_ span: Range<Int>) {
    var span = span
    while let last = ranges.last, last.upperBound > span.lowerBound {
      span = min(last.lowerBound, span.lowerBound)..<max(last.upperBound, span.upperBound)
      ranges.removeLast()
    }
    ranges.append(span)
  }
}
