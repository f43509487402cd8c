/// Collects what is wrong with one file.
struct Findings: Sendable {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  mutating func report(
    _ rule: Rule, _ place: Place, _ message: String, help: String? = nil,
    reach: Diagnostic.Reach = .playbook(nil)
  ) {
    let count = diagnostics.reversed().prefix(Self.mostOnLine + 1).prefix {
      $0.place.line == place.line && $0.rule == rule
    }.count
    if count > Self.mostOnLine { return }
    let isLast = count == Self.mostOnLine
    diagnostics.append(
      Diagnostic(
        file: file, place: place, rule: rule,
        message: isLast ? "more of the same stands on this line" : message, help: isLast ? nil : help,
        reach: reach))
  }

  /// Takes what was found elsewhere in the file.
  mutating func add(_ others: Findings) { diagnostics += others.diagnostics }

  /// More findings of one rule on one line help nobody.
  private static let mostOnLine = 20

  func holds(_ rule: Rule) -> Bool { diagnostics.contains { $0.rule == rule } }

  /// Says of each finding which playbook it lies in.
  mutating func place(in name: (Int) -> String?) {
    for index in diagnostics.indices where diagnostics[index].reach == .playbook(nil) {
      diagnostics[index].reach = .playbook(name(diagnostics[index].place.line))
    }
  }
}
