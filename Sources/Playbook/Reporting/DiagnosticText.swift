/// A diagnostic as a person reads it: where, what, the line with a caret, and the remedy.
package struct DiagnosticText {
  private let sources: [String: SourceText]
  private let style: Style

  package init(sources: [String: SourceText], style: Style) {
    self.sources = sources
    self.style = style
  }

  package func text(_ diagnostic: Diagnostic) -> String { text(of: [diagnostic]) }

  /// One after the other; a line with many findings is looked at once.
  package func text(of diagnostics: some Sequence<Diagnostic>) -> String {
    var text = ""
    var line: LineCredentials?
    var shown: [Unicode.Scalar] = []
    for diagnostic in diagnostics {
      if line?.isOf(diagnostic) != true {
        line = sources[diagnostic.file].map { LineCredentials(of: diagnostic, in: $0) }
        shown = line?.shown ?? []
      }
      text += self.text(line.map { diagnostic.masked($0.values) } ?? diagnostic, shown)
    }
    return text
  }

  private func text(_ diagnostic: Diagnostic, _ line: [Unicode.Scalar]) -> String {
    let tone: Style.Tone = diagnostic.severity == .error ? .bad : .ask
    let place = "\(diagnostic.file):\(diagnostic.place.line):\(diagnostic.place.column)"
    var text =
      style("\(displayed(place)): ", .strong) + style("\(diagnostic.severity.rawValue): ", tone)
      + displayed(diagnostic.message) + "\n"
    if let excerpt = excerpt(line, diagnostic.place.column) { text += excerpt }
    if let help = diagnostic.help { text += "  help: \(displayed(help))\n" }
    return text
  }

  /// The line and a caret under the place; tabs stand as in the line, long lines are cut around it.
  private func excerpt(_ line: [Unicode.Scalar], _ column: Int) -> String? {
    guard !line.isEmpty else { return nil }
    let column = min(max(1, column), line.count + 1)
    let first = max(0, column - 1 - 60)
    let shown = line[first..<min(line.count, first + 100)]
    let before = displayed(String(String.UnicodeScalarView(line[first..<column - 1])))
    let blanks = before.map { $0 == "\t" ? "\t" : " " }.joined()
    let text = displayed(String(String.UnicodeScalarView(shown)))
    return "    \(text)\n    \(blanks)\(style("^", .strong))\n"
  }
}
