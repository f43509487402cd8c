/// A simple command: assignments, words and redirections; also a `[[ … ]]`.
package struct ShellCommand: Hashable, Sendable {
  package let position: ShellPosition
  package let range: Range<Int>
  package let assignments: [ShellAssignment]
  /// The command word first.
  package let words: [ShellWord]
  package let redirections: [ShellRedirection]
  /// Whether a pipe feeds it.
  package let isFed: Bool
  /// Whether it feeds a pipe.
  package internal(set) var feeds: Bool
  /// Whether it stands between parentheses or in a substitution.
  package let isInSubshell: Bool
  package let isInFunction: Bool
  /// Whether it runs in a shell of its own, so that it cannot end or change the one that reads the script: between
  /// parentheses, in a substitution, in a pipeline or in the background.
  package internal(set) var runsApart = false
  /// How many of its words stand before those of the command that is run in the end.
  let wrapping: Int

  init(
    position: ShellPosition, range: Range<Int>, assignments: [ShellAssignment], words: [ShellWord],
    redirections: [ShellRedirection], isFed: Bool, feeds: Bool, isInSubshell: Bool, isInFunction: Bool
  ) {
    self.position = position
    self.range = range
    self.assignments = assignments
    self.words = words
    self.redirections = redirections
    self.isFed = isFed
    self.feeds = feeds
    self.isInSubshell = isInSubshell
    self.isInFunction = isInFunction
    wrapping = words.count - Self.wrapped(words[...]).count
  }

  /// The command word where it is literal.
  package var name: String? { words.first?.literal }

  package var arguments: ArraySlice<ShellWord> { words.dropFirst() }
}
