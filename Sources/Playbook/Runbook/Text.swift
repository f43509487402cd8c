extension StringProtocol {
  /// Without blanks and line ends around it.
  package var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// Up to and with the first `.`, `!` or `?` that a blank follows.
  var firstSentence: String {
    var result = ""
    var ended = false
    for character in self.trimmed {
      if ended, character.isWhitespace { break }
      ended = character == "." || character == "!" || character == "?"
      result.append(character.isWhitespace ? " " : character)
    }
    return result
  }
}
