/// What a step is expected to print: the content of its `output` fence.
package struct Expectation: Hashable, Sendable {
  /// How the lines are compared with what was printed.
  package enum Mode: String, Hashable, Sendable {
    case exact, contains, regex, json
  }

  package let mode: Mode
  /// The fence's lines as written, without line ends.
  package let lines: [String]
  /// The page's line of the opening fence, from 1.
  package let line: Int

  package init(mode: Mode, lines: [String], line: Int) {
    self.mode = mode
    self.lines = lines
    self.line = line
  }
}
