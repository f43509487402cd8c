extension Rule {
  /// A small repository that explains a rule.
  package struct Example: Hashable, Sendable {
    /// `docs/RUNBOOK.md`.
    package let page: String
    /// The repository's other files, by their path.
    package let files: [String: String]
    /// Files that are there and cannot be read, and why, as a sentence without its subject.
    package let unreadable: [String: String]
    /// Where the rule finds something; `nil` where nothing is found.
    package let file: String?
    package let place: Place?

    /// The path of the page.
    package static let runbook = "docs/RUNBOOK.md"

    /// A page on which the rule finds something at this place of the page or another file.
    init(
      line: Int, column: Int, of file: String = Example.runbook, _ page: String,
      files: [String: String] = [:],
      unreadable: [String: String] = [:]
    ) {
      self.page = page
      self.files = files
      self.unreadable = unreadable
      self.file = file
      place = Place(line: line, column: column)
    }

    /// A page on which nothing is found.
    init(_ page: String, files: [String: String] = [:]) {
      self.page = page
      self.files = files
      unreadable = [:]
      file = nil
      place = nil
    }
  }
}
