/// Findings as GitHub's workflow commands, which put them on the lines of a pull request.
package enum GitHubText {
  package static func text(_ diagnostics: [Diagnostic]) -> String { diagnostics.map(line).joined() }

  private static func line(_ diagnostic: Diagnostic) -> String {
    let message = displayed(diagnostic.message) + (diagnostic.help.map { "\n" + displayed($0) } ?? "")
    return "::\(diagnostic.severity.rawValue) file=\(property(displayed(diagnostic.file)))"
      + ",line=\(diagnostic.place.line),col=\(diagnostic.place.column)"
      + ",title=\(property(diagnostic.rule.name))::\(data(message))\n"
  }

  /// A command ends at its line's end, and `%` escapes.
  private static func data(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  /// A property ends at a comma or a colon, too.
  private static func property(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.map { escapes[$0] ?? String($0) }.joined()
  }
}
