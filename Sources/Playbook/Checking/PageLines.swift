/// Some lines of a runbook's pages.
package struct PageLines {
  private var lines: [String: Set<Int>] = [:]

  init() {}

  /// Those on which something is found.
  package init(of diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { lines[diagnostic.file, default: []].insert(diagnostic.place.line) }
  }

  var isEmpty: Bool { lines.isEmpty }

  mutating func add(_ range: Range<Int>, of file: String) {
    lines[file, default: []].formUnion(range)
  }

  /// Whether one of some lines of a file is among them.
  func meet(_ range: Range<Int>, of file: String) -> Bool {
    lines[file].map { range.contains(where: $0.contains) } ?? false
  }

  /// Whether the line of a step's fence or one of its script is among them.
  package func meet(_ step: Step) -> Bool {
    meet(step.place.line..<step.scriptLines.upperBound, of: step.file)
  }

  /// Without the warnings on these lines.
  func withoutWarnings(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    if isEmpty { return diagnostics }
    return diagnostics.filter {
      $0.rule.kind != .warning || lines[$0.file]?.contains($0.place.line) != true
    }
  }
}
