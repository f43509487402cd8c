extension Runbook {
  /// The errors for which a playbook of this name may stand on the page and not be seen: a fence that is not
  /// closed, or one that swallows a step on a page with such a heading.
  package func errorsHiding(_ name: String) -> [Diagnostic] {
    diagnostics.filter { found in
      switch found.rule {
      case .unclosedFence: true
      case .hiddenFence: sources[found.file]?.mayHoldHeading(name) ?? false
      default: false
      }
    }
  }
}

extension SourceText {
  /// Whether a line looks like a heading with this anchor, whatever it is for libcmark.
  fileprivate func mayHoldHeading(_ name: String) -> Bool {
    (1...max(1, lineCount)).contains { number in
      let line = lineBytes(number)
      guard line.first == UInt8(ascii: "#") else { return false }
      let title = String(decoding: line.drop { $0 == UInt8(ascii: "#") }, as: UTF8.self)
      return Anchors.slug(title.trimmed) == name
    }
  }
}
