/// A file of the repository that a command runs or sources.
struct CalledScript {
  /// As the command writes it.
  let path: String
  let word: ShellWord

  /// `nil` where a command calls none, or one that is no relative path: a program on PATH, a variable.
  init?(_ command: ShellCommand) {
    let words = command.wrapped
    guard let first = words.first, let name = first.literal else { return nil }
    if ["/", "~"].contains(where: name.hasPrefix) || name.contains("/") {
      // What ends in `/` is a directory, and so no command.
      guard !name.hasPrefix("/"), !name.hasPrefix("~"), !name.hasSuffix("/"), Self.isPlain(name) else {
        return nil
      }
      self.init(name, first)
      return
    }
    guard let endings = Self.interpreters[name],
      let word = words.dropFirst().first(where: { !($0.literal ?? "").hasPrefix("-") }),
      words.dropFirst().first == word || Self.takesNoArgument(words.dropFirst().first?.literal),
      let path = word.literal, Self.isPlain(path), !path.hasPrefix("/"), !path.hasPrefix("~"),
      endings.contains(where: path.hasSuffix)
    else { return nil }
    self.init(path, word)
  }

  /// Whether it can hardly be anything else: it starts with `./`, or ends as scripts do.
  var isSurelyMeant: Bool {
    path.hasPrefix("./") || path.hasPrefix("../")
      || [".sh", ".bash", ".py", ".rb", ".pl", ".js", ".php"].contains(where: path.hasSuffix)
  }

  private init(_ path: String, _ word: ShellWord) {
    self.path = path
    self.word = word
  }

  /// The endings of the files that an interpreter gets as its first argument.
  private static let interpreters: [String: [String]] = [
    "sh": [".sh", ".bash"], "bash": [".sh", ".bash"], "dash": [".sh"], ".": [".sh", ".bash"],
    "source": [".sh", ".bash"],
    "python": [".py"], "python3": [".py"], "python2": [".py"], "node": [".js", ".mjs", ".cjs"],
    "ruby": [".rb"], "perl": [".pl"], "php": [".php"],
  ]

  /// An option before the script, such as `-x` or `-u`: letters alone, and none of those that take the script's place.
  private static func takesNoArgument(_ option: String?) -> Bool {
    guard let option, option.hasPrefix("-"), !option.hasPrefix("--") else { return false }
    return option.dropFirst().allSatisfy { "xeuvBE".contains($0) }
  }

  private static func isPlain(_ path: String) -> Bool {
    !path.isEmpty && path.utf8.allSatisfy { $0.continuesShellName || "/.-+@,".utf8.contains($0) }
      && !path.contains("...")
  }
}
