/// The cheapest way to read printed lines as expected ones: a table of costs, walked back into a line diff.
struct Alignment {
  /// A cell costs up to one line comparison; beyond this the rest is counted and not compared.
  private static let largestTable = 400_000
  private static let context = 3
  /// As many changed lines in a row as are shown.
  private static let longestChange = 40

  private let patterns: [LinePattern]
  private let expected: [ArraySlice<UInt8>]
  private let printed: [ArraySlice<UInt8>]

  /// - Parameter expected: The text of each pattern, as the block has it; empty for `...` that the block leaves out.
  init(patterns: [LinePattern], expected: [ArraySlice<UInt8>], printed: [ArraySlice<UInt8>]) {
    self.patterns = patterns
    self.expected = expected
    self.printed = printed
  }

  /// The diff with only the surroundings of what differs; `number` maps a pattern's index to its block line.
  func difference(number: (Int) -> Int) -> Difference {
    let prefix = LineSequence(patterns).prefix(in: printed)
    var suffix = 0
    while suffix < min(patterns.count - prefix.patterns, printed.count - prefix.lines),
      let pattern = patterns.dropLast(suffix).last, let line = printed.dropLast(suffix).last,
      !pattern.isAnyLines, pattern.matches(line)
    { suffix += 1 }

    var lines = printed[..<prefix.lines].indices.map(common)
    lines += middle(
      prefix.patterns..<(patterns.count - suffix), prefix.lines..<(printed.count - suffix), number)
    lines += printed.indices.suffix(suffix).map(common)
    return Difference(lines: trimmed(lines))
  }

  private func common(_ index: Int) -> Difference.Line {
    .common(number: index + 1, text: Array(printed[index]))
  }

  private func middle(
    _ wanted: Range<Int>, _ found: Range<Int>, _ number: (Int) -> Int
  ) -> [Difference.Line] {
    let rows = wanted.prefix(Self.largestTable / 400)
    let columns = found.prefix(max(Self.largestTable / (rows.count + 1), 400))
    var lines = steps(rows, columns).map { step -> Difference.Line in
      switch step {
      case .common(let column): common(column)
      case .missing(let row): .missing(number: number(row), text: Array(expected[row]))
      case .unexpected(let column): .unexpected(number: column + 1, text: Array(printed[column]))
      }
    }
    let rest = wanted.count - rows.count + found.count - columns.count
    if rest > 0 { lines.append(.leftOut(rest)) }
    return lines
  }

  private enum Step {
    case common(Int)
    case missing(Int)
    case unexpected(Int)
  }

  /// The edit script of least cost; a missing and an unexpected line cost 1, what `...` covers costs nothing.
  private func steps(_ rows: Range<Int>, _ columns: Range<Int>) -> [Step] {
    let width = columns.count + 1
    var cost = [Int32](repeating: 0, count: (rows.count + 1) * width)
    for row in (0...rows.count).reversed() {
      for column in (0...columns.count).reversed() {
        let here = row * width + column
        let pattern = row < rows.count ? patterns[rows.lowerBound + row] : nil
        let isAny = pattern?.isAnyLines ?? false
        var best = row == rows.count && column == columns.count ? 0 : Int32.max
        if pattern != nil { best = min(best, cost[here + width] + (isAny ? 0 : 1)) }
        if column < columns.count {
          best = min(best, cost[here + 1] + (isAny ? 0 : 1))
          if let pattern, !isAny, pattern.matches(printed[columns.lowerBound + column]) {
            best = min(best, cost[here + width + 1])
          }
        }
        cost[here] = best
      }
    }
    return walk(rows, columns, cost)
  }

  private func walk(_ rows: Range<Int>, _ columns: Range<Int>, _ cost: [Int32]) -> [Step] {
    let width = columns.count + 1
    var steps: [Step] = []
    var (row, column) = (0, 0)
    while row < rows.count || column < columns.count {
      let here = row * width + column
      let pattern = row < rows.count ? patterns[rows.lowerBound + row] : nil
      let wanted = rows.lowerBound + row
      let found = columns.lowerBound + column
      if let pattern, pattern.isAnyLines {
        if cost[here + width] == cost[here] {
          row += 1
        } else {
          steps.append(.common(found))
          column += 1
        }
      } else if let pattern, column < columns.count, cost[here + width + 1] == cost[here],
        pattern.matches(printed[found])
      {
        steps.append(.common(found))
        (row, column) = (row + 1, column + 1)
      } else if pattern != nil, cost[here + width] + 1 == cost[here] {
        steps.append(.missing(wanted))
        row += 1
      } else {
        steps.append(.unexpected(found))
        column += 1
      }
    }
    return steps
  }

  /// Keeps the lines near a change and the ends of a long change, and counts the others.
  private func trimmed(_ lines: [Difference.Line]) -> [Difference.Line] {
    var isKept = [Bool](repeating: false, count: lines.count)
    var run = 0
    for (index, line) in lines.enumerated() {
      if case .common = line {
        run = 0
        continue
      }
      run += 1
      if run <= Self.longestChange || index + Self.context >= lines.count {
        for near in max(0, index - Self.context)...min(lines.count - 1, index + Self.context) {
          isKept[near] = true
        }
      }
    }
    var shown: [Difference.Line] = []
    var leftOut = 0
    for (line, isKept) in zip(lines, isKept) {
      if case .leftOut(let count) = line {
        leftOut += count
      } else if isKept {
        if leftOut > 0 { shown.append(.leftOut(leftOut)) }
        leftOut = 0
        shown.append(line)
      } else {
        leftOut += 1
      }
    }
    return leftOut > 0 ? shown + [.leftOut(leftOut)] : shown
  }
}
