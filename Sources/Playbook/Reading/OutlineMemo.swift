/// An outline with all that reading it asked for and was answered. Reading depends on nothing else: while every
/// answer is the same, byte for byte, so is the outline, and nothing need be parsed.
package struct OutlineMemo: Equatable, Sendable {
  /// One page that was asked for.
  package struct Note: Equatable, Sendable {
    /// Relative to the repository.
    package let path: String
    package let answer: PageAnswer
  }

  /// The runbook's own page.
  let page: ArraySlice<UInt8>
  let notes: [Note]
  package let outline: RunbookOutline

  package init(page: ArraySlice<UInt8>, notes: [Note], outline: RunbookOutline) {
    self.page = page
    self.notes = notes
    self.outline = outline
  }

  /// Whether reading would come to this outline again.
  package func holds(_ page: [UInt8], file: String, from source: some PageSource) -> Bool {
    outline.file == file && self.page.isSame(as: page[...])
      && notes.allSatisfy { $0.answer == PageAnswer(source, at: $0.path) }
  }
}
