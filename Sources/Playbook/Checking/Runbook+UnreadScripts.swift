extension Runbook {
  /// Without the warnings about scripts that bash cannot read: what they would mean is not known before they are mended.
  package func withoutWarningsOfUnreadScripts(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let errors = PageLines(of: diagnostics.lazy.filter { $0.rule == .syntax })
    if errors.isEmpty { return diagnostics }
    var unread = PageLines()
    for step in playbooks.flatMap(\.steps) where !step.isManual {
      if errors.meet(step.scriptLines, of: step.file) { unread.add(step.scriptLines, of: step.file) }
    }
    return unread.withoutWarnings(diagnostics)
  }
}
