/// Finds what the steps of a playbook read from outside.
enum InputReader {
  static func read(_ playbook: inout PlaybookSection, _ findings: inout Findings) {}
}
