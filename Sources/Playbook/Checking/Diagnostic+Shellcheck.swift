extension Diagnostic {
  /// What shellcheck said about a step's script, at the page's place of a line and column of the script, both from 1.
  package static func shellcheck(
    of step: Step, line: Int, column: Int, code: String, said: String, in source: SourceText
  ) -> Diagnostic {
    let lines = step.script.bytes.split(separator: .newline, omittingEmptySubsequences: false)
    let line = max(1, min(line, lines.count))
    let indent = source.indent(of: lines[line - 1], at: step.place.line + line)
    // In a console a command stands behind its prompt.
    let prompt = step.transcript == nil ? 0 : 2
    let words = said.hasSuffix(".") ? String(said.dropLast()) : said
    return Diagnostic(
      file: step.file, place: Place(line: step.place.line + line, column: indent + prompt + column),
      rule: .shellcheck,
      message: "\(code): \(words)", help: "https://www.shellcheck.net/wiki/\(code) explains it",
      reach: .playbook(nil))
  }
}
