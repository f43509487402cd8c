extension Runbook {
  /// Without the warnings about scripts that bash cannot read: what they would mean is not known before they are mended.
  package func withoutWarningsOfUnreadScripts(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let unread = diagnostics.filter { $0.rule == .syntax }
    if unread.isEmpty { return diagnostics }
    let places = Dictionary(grouping: unread, by: \.file).mapValues { Set($0.map(\.place.line)) }
    var lines: [String: Set<Int>] = [:]
    for step in playbooks.flatMap(\.steps) where !step.isManual {
      let own = step.scriptLine..<(step.scriptLine + step.script.bytes.count { $0 == 0x0A })
      guard let known = places[step.file], own.contains(where: known.contains) else { continue }
      lines[step.file, default: []].formUnion(own)
    }
    return diagnostics.filter {
      $0.rule.kind != .warning || lines[$0.file]?.contains($0.place.line) != true
    }
  }
}
