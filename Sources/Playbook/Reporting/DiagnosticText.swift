/// A diagnostic as a person reads it: where, what, the line with a caret, and the remedy.
package struct DiagnosticText {
  private let sources: [String: SourceText]
  private let style: Style

  package init(sources: [String: SourceText], style: Style) {
    self.sources = sources
    self.style = style
  }

  package func text(_ diagnostic: Diagnostic) -> String {
    let diagnostic = diagnostic.masked(in: sources)
    let tone: Style.Tone = diagnostic.severity == .error ? .bad : .ask
    let place = "\(diagnostic.file):\(diagnostic.place.line):\(diagnostic.place.column)"
    var text =
      style("\(displayed(place)): ", .strong) + style("\(diagnostic.severity.rawValue): ", tone)
      + displayed(diagnostic.message) + "\n"
    if let excerpt = excerpt(diagnostic) { text += excerpt }
    if let help = diagnostic.help { text += "  help: \(displayed(help))\n" }
    return text
  }

  /// The line and a caret under the place; tabs stand as in the line, long lines are cut around it.
  private func excerpt(_ diagnostic: Diagnostic) -> String? {
    guard let source = sources[diagnostic.file] else { return nil }
    let line = Array(PageCredentials(source).shown(diagnostic.place.line).unicodeScalars)
    guard !line.isEmpty else { return nil }
    let column = min(max(1, diagnostic.place.column), line.count + 1)
    let first = max(0, column - 1 - 60)
    let shown = line[first..<min(line.count, first + 100)]
    let before = displayed(String(String.UnicodeScalarView(line[first..<column - 1])))
    let blanks = before.map { $0 == "\t" ? "\t" : " " }.joined()
    let text = displayed(String(String.UnicodeScalarView(shown)))
    return "    \(text)\n    \(blanks)\(style("^", .strong))\n"
  }
}
