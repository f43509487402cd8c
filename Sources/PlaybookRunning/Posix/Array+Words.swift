extension Array<UInt8> {
  /// Whether a word stands in it, anywhere.
  func holds(_ word: String) -> Bool {
    let word = Array(word.utf8)
    return indices.contains { self[$0] == word[0] && self[$0...].starts(with: word) }
  }
}
