/// Lines that must be printed in this order and to the end, with `...` for any that stand between.
package struct LineSequence: Sendable {
  let patterns: [LinePattern]

  package init(_ patterns: [LinePattern]) { self.patterns = patterns }

  /// Whether `lines` as a whole are this.
  package func matches(_ lines: [ArraySlice<UInt8>]) -> Bool {
    let done = prefix(in: lines)
    guard let next = patterns[done.patterns...].first else { return done.lines == lines.count }
    let end = patterns[done.patterns...].dropFirst()
    guard next.isAnyLines, !end.contains(where: \.isAnyLines) else { return false }
    return done.lines + end.count <= lines.count && isRun(end, in: lines, at: lines.count - end.count)
  }

  /// How many patterns, and how many lines with them, are matched from the start, each run of patterns between
  /// two `...` where it first occurs: no later place could leave more lines to what follows.
  func prefix(in lines: [ArraySlice<UInt8>]) -> (patterns: Int, lines: Int) {
    var (wanted, found) = (0, 0)
    while wanted < patterns.count {
      if patterns[wanted].isAnyLines {
        guard let next = patterns[(wanted + 1)...].firstIndex(where: \.isAnyLines) else { break }
        let run = patterns[(wanted + 1)..<next]
        guard let start = start(of: run, in: lines, from: found) else { break }
        (wanted, found) = (next, start + run.count)
      } else if found < lines.count, patterns[wanted].matches(lines[found]) {
        (wanted, found) = (wanted + 1, found + 1)
      } else {
        break
      }
    }
    return (wanted, found)
  }

  private func start(
    of run: ArraySlice<LinePattern>, in lines: [ArraySlice<UInt8>], from first: Int
  ) -> Int? {
    var start = first
    while start + run.count <= lines.count {
      if isRun(run, in: lines, at: start) { return start }
      start += 1
    }
    return nil
  }

  private func isRun(_ run: ArraySlice<LinePattern>, in lines: [ArraySlice<UInt8>], at start: Int) -> Bool {
    for (offset, pattern) in run.enumerated() where !pattern.matches(lines[start + offset]) { return false }
    return true
  }
}
