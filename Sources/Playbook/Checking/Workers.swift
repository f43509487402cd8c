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

extension Workers {
  /// A result for each element, by how many bytes there are to look at for it.
  func map<Result: Sendable>(each bytes: [Int], _ work: @Sendable (Int) -> Result) -> [Result] {
    let runs = bytes.runs
    return map(runs.count) { runs[$0].map(work) }.flatMap(\.self)
  }
}

extension [Int] {
  /// The indices cut into parts that are each worth a worker's while, by how many bytes there are to look at for each.
  var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var (start, bytes) = (startIndex, 0)
    for index in indices {
      bytes += self[index]
      if index - start + 1 < 64, bytes < 1 << 15, index + 1 < endIndex { continue }
      runs.append(start..<(index + 1))
      (start, bytes) = (index + 1, 0)
    }
    return runs
  }
}
