/// Puts what was printed in the place of what was expected.
enum CaseRewriter {
  static func rewrite(_ document: String, _ mismatches: [Mismatch]) -> String {
    var lines = document.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for mismatch in mismatches.reversed() {
      guard let status = mismatch.outcome.status else { continue }
      var text = mismatch.outcome.output.enumerated().map { escaped($1, first: $0 == 0) }
      if status != 0 { text.append("? \(status)") }
      lines.replaceSubrange(mismatch.command.range, with: text)
    }
    return lines.joined(separator: "\n")
  }

  /// A printed line that would be read as something else starts with a wildcard.
  private static func escaped(_ line: String, first: Bool) -> String {
    let continues = first && (line.hasPrefix("> ") || line == ">")
    let marks = ["$ ", "? ", "```", "~~~"].contains { line.hasPrefix($0) }
    return continues || marks || line == "..." ? "[..]" + line : line
  }
}
