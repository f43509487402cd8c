/// How a playbook's part of a page differs from what it was.
package enum SectionChange {
  /// `nil` where every line is the same.
  package static func difference(
    from old: PlaybookSection, of oldPage: Runbook, to new: PlaybookSection, of newPage: Runbook
  ) -> Difference? {
    let (old, new) = (lines(old, oldPage), lines(new, newPage))
    if old == new { return nil }
    return Alignment(patterns: old.map { .exactly(Array($0)) }, expected: old, printed: new)
      .difference { $0 + 1 }
  }

  private static func lines(_ playbook: PlaybookSection, _ page: Runbook) -> [ArraySlice<UInt8>] {
    guard let source = page.sources[playbook.file], playbook.place.line <= playbook.lastLine else {
      return []
    }
    return (playbook.place.line...playbook.lastLine).map { source.lineBytes($0) }
  }
}
