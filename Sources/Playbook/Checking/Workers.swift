/// Who does work that falls into parts, none of which waits for another.
package protocol Workers: Sendable {
  /// The results of all parts, in their order; done in any order, several at a time.
  func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result]
}

/// One part after the other, by the caller alone.
package struct InTurn: Workers {
  package init() {}

  package func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    (0..<count).map(work)
  }
}

extension Range<Int> {
  /// Cut into parts that are each worth a worker's while.
  var runs: [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: 64).map { $0..<Swift.min($0 + 64, upperBound) }
  }
}
