/// The comparison of an `output {json}` block with what was printed.
enum JSONComparison {
  private static let mostLines = 40

  static func compare(_ block: [ArraySlice<UInt8>], _ found: [ArraySlice<UInt8>]) -> OutputMatch {
    let expected: JSONValue
    do {
      expected = try JSONParser.parse(joined(block))
    } catch {
      return .differs(Difference(lines: [.note("the block is no JSON document: \(error.message)")]))
    }
    do {
      let mismatches = JSONSubset(expected, in: try JSONParser.parse(joined(found))).mismatches
      return mismatches.isEmpty ? .matches : .differs(Difference(lines: mismatches.flatMap(lines)))
    } catch {
      return .differs(unreadable(found, error))
    }
  }

  private static func joined(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    Array(lines.joined(separator: [0x0a]))
  }

  private static func lines(_ mismatch: JSONSubset.Mismatch) -> [Difference.Line] {
    let nothing = Array("nothing".utf8)
    return [
      .note("at `\(mismatch.path)`"),
      .missing(number: 1, text: mismatch.expected?.text ?? nothing),
      .unexpected(number: 1, text: mismatch.printed?.text ?? nothing),
    ]
  }

  private static func unreadable(_ found: [ArraySlice<UInt8>], _ problem: JSONProblem) -> Difference {
    let place = place(of: problem.offset, in: found)
    let note = "what was printed is not one JSON document: \(problem.message), line \(place.index + 1)"
    let shown = max(0, min(place.index - mostLines / 2, found.count - mostLines))..<found.count
    let lines = shown.prefix(mostLines).map {
      Difference.Line.unexpected(number: $0 + 1, text: Array(found[$0]))
    }
    let after = shown.count - lines.count
    let before = shown.lowerBound > 0 ? [Difference.Line.leftOut(shown.lowerBound)] : []
    return Difference(lines: [.note(note)] + before + lines + (after > 0 ? [.leftOut(after)] : []))
  }

  /// The line and the column in code points, both from 0, of a byte of the joined lines.
  static func place(of offset: Int, in lines: [ArraySlice<UInt8>]) -> (index: Int, column: Int) {
    var rest = offset
    for (index, line) in lines.enumerated() {
      if rest <= line.count || index == lines.count - 1 {
        return (index, line.prefix(rest).count { $0 & 0xc0 != 0x80 })
      }
      rest -= line.count + 1
    }
    return (0, 0)
  }
}
