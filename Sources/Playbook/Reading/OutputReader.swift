/// Reads an `output` fence into an expectation.
struct OutputReader {
  let fence: Fence

  /// `nil` where the fence's words say no known way of comparing; then something was found.
  func expectation(_ findings: inout Findings) -> Expectation? {
    guard let mode = mode(&findings) else { return nil }
    let text = String(decoding: fence.literal, as: UTF8.self)
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for problem in Expectation.problems(mode: mode, lines: lines) {
      let place = Place(line: fence.place.line + 1 + problem.index, column: problem.column)
      switch problem.severity {
      case .error: findings.error(.output, place, problem.message)
      case .warning: findings.warning(.output, place, problem.message)
      }
    }
    return Expectation(mode: mode, lines: lines, line: fence.place.line)
  }

  private func mode(_ findings: inout Findings) -> Expectation.Mode? {
    let info: InfoString
    do {
      info = try InfoString(fence.info, on: fence.openingLine)
    } catch {
      findings.report(error, fence)
      return nil
    }
    guard let entries = info.entries else {
      let rest = fence.info.dropFirst(fence.language.count).trimmed
      if rest.isEmpty { return .exact }
      findings.error(
        .output, fence.place, "`\(rest)` behind `output` is not an attribute list", help: Self.help)
      return nil
    }
    guard let entry = entries.first, entries.count == 1, case .flag(let word) = entry.form else {
      findings.error(.output, fence.place, "an `output` block takes one word", help: Self.help)
      return nil
    }
    if let mode = Expectation.Mode(rawValue: word), mode != .exact { return mode }
    let nearest = Suggestion.nearest(to: word, among: ["contains", "regex", "json"]).first
    findings.error(
      .unknownAttribute, Place(line: fence.place.line, column: entry.column),
      "unknown attribute `\(word)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""), help: Self.help)
    return nil
  }

  private static let help = "write `output`, `output {contains}`, `output {regex}` or `output {json}`"
}
