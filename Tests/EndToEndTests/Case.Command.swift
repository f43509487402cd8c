extension Case {
  /// One `$ ` of a console block and what must come of it.
  struct Command: Equatable, Sendable {
    /// The 1-based line of the `$ `.
    var line: Int
    var text: String
    /// What it prints, line by line, wildcards included.
    var output: [String] = []
    var status: Int = 0
    /// The 0-based lines of the document that hold output and status.
    var range: Range<Int>
    /// Whether a time such as `0.2s` stands for any time, from `any-time`.
    var acceptsAnyTime = false
  }
}
