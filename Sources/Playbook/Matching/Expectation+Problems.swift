extension Expectation {
  /// What makes lines no expectation of this mode (errors), and what means something else than it seems (warnings).
  package static func problems(mode: Mode, lines: [String]) -> [Problem] {
    switch mode {
    case .exact, .contains: return []
    case .regex: return lines.indices.flatMap { expressionProblems(lines[$0], $0) }
    case .json:
      let block = lines.map { Array($0.utf8)[...] }
      do {
        _ = try JSONParser.parse(Array(block.joined(separator: [0x0a])))
        return []
      } catch {
        let place = JSONComparison.place(of: error.offset, in: block)
        let message = "the block is no JSON document: \(error.message)"
        return [Problem(severity: .error, index: place.index, column: place.column + 1, message: message)]
      }
    }
  }

  private static func expressionProblems(_ line: String, _ index: Int) -> [Problem] {
    let text = OutputText.lines(Array(line.utf8)).first ?? []
    if text.elementsEqual("...".utf8) { return [] }
    do {
      return try ExtendedRegex(String(decoding: text, as: UTF8.self)).warnings.map {
        Problem(severity: .warning, index: index, column: $0.offset + 1, message: $0.message)
      }
    } catch {
      return [Problem(severity: .error, index: index, column: error.offset + 1, message: error.message)]
    }
  }
}
