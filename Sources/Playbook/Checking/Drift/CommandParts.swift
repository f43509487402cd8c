/// The words behind a program's name, told apart by how they look.
struct CommandParts {
  /// No options, and nothing that an option may take.
  private(set) var definite: [String] = []
  /// No options.
  private(set) var operands: [String] = []
  private(set) var options: [String] = []
  /// All words and how often they stand there, with letters of options apart and without what tells URLs of one place apart.
  private(set) var words: [String: Int] = [:]

  init(_ written: some Sequence<String>) {
    var mayBeTaken = false
    for word in written {
      if word == "--" {
        mayBeTaken = false
      } else if word.hasPrefix("-"), word != "-" {
        mayBeTaken = addOption(word)
      } else {
        note(word)
        let place = CommandParts.place(word)
        if !(mayBeTaken && word.utf8.allSatisfy(\.isASCIIDigit)) {
          operands.append(place)
          if !mayBeTaken { definite.append(place) }
        }
        mayBeTaken = false
      }
    }
  }

  private mutating func note(_ word: String) { words[word, default: 0] += 1 }

  /// Whether the next word may be its value.
  private mutating func addOption(_ word: String) -> Bool {
    if word.hasPrefix("--") {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      options.append(parts[0])
      parts.forEach { note($0) }
      return parts.count == 1
    }
    let letters = word.dropFirst()
    if letters.utf8.allSatisfy(\.isASCIILetter), letters.utf8.count <= 5 {
      for letter in letters {
        options.append("-\(letter)")
        note("-\(letter)")
      }
    } else {
      options.append("-\(letters.prefix(1))")
      note(word)
    }
    return true
  }

  /// Takes the target out: the last word that is surely given to the program itself, behind a verb where it has verbs.
  mutating func takeTarget(ofKnown hasVerbs: Bool) -> String? {
    options.sort()
    if hasVerbs {
      guard operands.count >= 2 else { return nil }
      if definite.count >= 2 { return definite.removeLast() }
      guard definite.count == 1, let last = operands.last, last != definite[0] else { return nil }
      return last
    }
    guard let last = definite.last ?? operands.last, last.utf8.count > 2,
      last.utf8.contains(where: { "/.:_@-".utf8.contains($0) || $0.isASCIIDigit })
    else { return nil }
    if !definite.isEmpty { definite.removeLast() }
    return last
  }

  /// A URL without its scheme, port and query; any other word as it is.
  private static func place(_ word: String) -> String {
    guard word.utf8.contains(UInt8(ascii: ":")) || word.hasPrefix("l") || word.hasPrefix("1") else {
      return word
    }
    let isLocal = word.hasPrefix("localhost") || word.hasPrefix("127.0.0.1")
    guard let scheme = word.ranges(of: "://").first?.upperBound ?? (isLocal ? word.startIndex : nil) else {
      return word
    }
    let rest = word[scheme...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    let path = rest[authority.endIndex...].prefix { $0 != "?" && $0 != "#" }
    return String(authority.prefix { $0 != ":" }) + (path.isEmpty ? "/" : String(path))
  }
}
