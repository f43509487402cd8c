extension Array<UInt8> {
  /// Whether a word stands in it, anywhere.
  func holds(_ word: String) -> Bool {
    let word = Array(word.utf8)
    return indices.contains { self[$0] == word[0] && self[$0...].starts(with: word) }
  }

  /// Whether bash must know extended patterns to read a script: `-n` runs no `shopt`, which only counts within its own step.
  var needsExtendedPatterns: Bool { holds("extglob") }
}
