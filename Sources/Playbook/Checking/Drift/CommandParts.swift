/// The words behind a program's name, told apart by how they look.
struct CommandParts {
  /// A word that is no option.
  private struct Operand {
    let word: String
    /// The option right before it, which may take it.
    let option: String?
  }

  private(set) var options: [String] = []
  /// All words and how often they stand there, with letters of options apart and without what tells URLs of one place apart.
  private(set) var words: [String: Int] = [:]
  private var found: [Operand] = []

  /// The words that are no options, but for numbers that an option may take.
  var operands: [String] { found.map(\.word) }

  /// Those of them that no option may take.
  var definite: [String] { found.filter { $0.option == nil }.map(\.word) }

  /// `idle` are options that change nothing about what is done, only what is said about it; `texts` take what people write.
  init(_ written: some Sequence<String>, idle: Set<String> = [], texts: Set<String> = []) {
    var option: String?
    for word in written {
      if let name = option, texts.contains(name) {
        option = nil
      } else if word == "--" {
        option = nil
      } else if word.hasPrefix("-"), word != "-" {
        option = addOption(word, idle, texts)
      } else {
        words[word, default: 0] += 1
        if option == nil || !word.utf8.allSatisfy(\.isASCIIDigit) {
          found.append(Operand(word: CommandParts.place(word), option: option))
        }
        option = nil
      }
    }
    options.sort()
  }

  /// The option if the next word may be its value.
  private mutating func addOption(_ word: String, _ idle: Set<String>, _ texts: Set<String>) -> String? {
    func note(_ name: String) {
      guard !idle.contains(name), !texts.contains(name) else { return }
      options.append(name)
      words[name, default: 0] += 1
    }
    if word.hasPrefix("--") {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      note(parts[0])
      if parts.count > 1, !texts.contains(parts[0]) { words[parts[1], default: 0] += 1 }
      return parts.count == 1 ? parts[0] : nil
    }
    let letters = word.dropFirst()
    if letters.utf8.allSatisfy(\.isASCIILetter), letters.utf8.count <= 5 {
      for letter in letters { note("-\(letter)") }
    } else {
      options.append("-\(letters.prefix(1))")
      words[word, default: 0] += 1
    }
    return letters.last.map { "-\($0)" }
  }

  /// What stands behind an option of one of these names, as an operand.
  func value(of names: Set<String>) -> String? {
    found.first { $0.option.map(names.contains) ?? false }?.word
  }

  /// The last word that is surely given to the program itself, behind a verb where it has verbs; a number is no thing.
  func target(behindVerb hasVerbs: Bool) -> String? {
    let named = found.filter { !$0.word.utf8.allSatisfy(\.isASCIIDigit) }
    let things = named.filter { $0.option == nil }.map(\.word)
    if hasVerbs {
      guard named.count >= 2 else { return nil }
      if things.count >= 2 { return things.last }
      let last = named.last { !($0.option.map(CommandParts.scopes.contains) ?? false) }
      guard things.count == 1, let last, last.word != things[0] else { return nil }
      return last.word
    }
    guard let last = things.last ?? named.last?.word, last.utf8.count > 2,
      last.utf8.contains(where: { "/.:_@-".utf8.contains($0) || $0.isASCIIDigit })
    else { return nil }
    return last
  }

  /// Options that say where something is, or how it is shown, and never what it is.
  private static let scopes: Set<String> = [
    "-n", "--namespace", "--context", "-l", "--selector", "-o", "--output", "-H", "--host", "--region",
    "--profile", "--cluster",
  ]

  /// A URL without its scheme and port; any other word as it is.
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
    let path = rest[authority.endIndex...].prefix { $0 != "#" }
    return String(authority.prefix { $0 != ":" }) + (path.isEmpty ? "/" : String(path))
  }
}
