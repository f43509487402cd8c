/// Collects what is wrong with one file.
struct Findings {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  mutating func error(
    _ rule: Diagnostic.Rule, _ place: Place, _ message: String, help: String? = nil,
    reach: Diagnostic.Reach = .playbook(nil)
  ) {
    diagnostics.append(
      Diagnostic(
        file: file, place: place, severity: .error, rule: rule, message: message, help: help, reach: reach))
  }

  mutating func warning(_ rule: Diagnostic.Rule, _ place: Place, _ message: String, help: String? = nil) {
    diagnostics.append(
      Diagnostic(
        file: file, place: place, severity: .warning, rule: rule, message: message, help: help,
        reach: .playbook(nil)))
  }

  func holds(_ rule: Diagnostic.Rule) -> Bool { diagnostics.contains { $0.rule == rule } }

  /// Says of each finding which playbook it lies in.
  mutating func place(in name: (Int) -> String?) {
    for index in diagnostics.indices where diagnostics[index].reach == .playbook(nil) {
      diagnostics[index].reach = .playbook(name(diagnostics[index].place.line))
    }
  }
}
