/// Reads an `output` fence into an expectation.
struct OutputReader {
  let fence: Fence
  let source: SourceText

  /// `nil` where the fence's words say no known way of comparing; then something was found.
  func expectation(_ findings: inout Findings) -> Expectation? {
    fence.reportChangedText(&findings)
    guard let mode = mode(&findings) else { return nil }
    let lines = fence.literal.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
    for problem in Expectation.problems(mode: mode, lines: lines) {
      let line = fence.place.line + 1 + problem.index
      let place = Place(
        line: line, column: problem.column + source.indent(of: lines[problem.index].utf8, at: line))
      switch problem.severity {
      case .error: findings.report(.output, place, problem.message)
      case .warning: findings.report(.regexEscape, place, problem.message)
      }
    }
    return Expectation(mode: mode, lines: lines, line: fence.place.line)
  }

  private func mode(_ findings: inout Findings) -> Expectation.Mode? {
    let info: InfoString
    do {
      info = try InfoString(fence)
    } catch {
      findings.report(error, fence)
      return nil
    }
    guard let entries = info.entries else {
      let rest = fence.info.dropFirst(fence.language.count).trimmed
      if rest.isEmpty { return .exact }
      findings.report(
        .output, fence.place, "`\(rest)` behind `output` is not an attribute list", help: Self.help)
      return nil
    }
    guard let entry = entries.first, entries.count == 1, case .flag(let word) = entry.form else {
      findings.report(.output, fence.listPlace, "an `output` block takes one word", help: Self.help)
      return nil
    }
    if let mode = Expectation.Mode(rawValue: word), mode != .exact { return mode }
    let nearest = Suggestion.nearest(to: word, among: ["contains", "regex", "json"]).first
    findings.report(
      .unknownAttribute, Place(line: fence.place.line, column: entry.column),
      "unknown attribute `\(word)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""), help: Self.help)
    return nil
  }

  private static let help = "write `output`, `output {contains}`, `output {regex}` or `output {json}`"
}
