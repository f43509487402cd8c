/// The known word nearest to a misspelt one.
package enum Suggestion {
  /// The candidates within reach of a slip, nearest first, at most three.
  package static func nearest(to word: String, among candidates: [String]) -> [String] {
    let reach = max(1, min(3, word.count / 2))
    let near = candidates.enumerated().map {
      (order: $0.offset, word: $0.element, far: distance(word, $0.element))
    }
    .filter { $0.far <= reach && $0.far < word.count || isPart(word, of: $0.word) }
    return near.sorted { ($0.far, $0.order) < ($1.far, $1.order) }.prefix(3).map(\.word)
  }

  /// The same in the order of their letters, where there are not so many that a page with thousands of slips takes minutes.
  static func nearest(to word: String, amongFew candidates: some Collection<String>) -> [String] {
    candidates.count > 500 ? [] : nearest(to: word, among: candidates.sorted())
  }

  private static func isPart(_ word: String, of candidate: String) -> Bool {
    word.count >= 3 && candidate.utf8.count < 200
      && (candidate.hasPrefix(word) || candidate.split(separator: "-").contains { $0 == word })
  }

  /// Insertions, deletions, changes and swaps of neighbours (Damerau's restricted edit distance).
  static func distance(_ left: String, _ right: String) -> Int {
    let a = Array(left.lowercased().utf8.prefix(100))
    let b = Array(right.lowercased().utf8.prefix(100))
    var older = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var best = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
        current.append(best)
      }
      (older, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
