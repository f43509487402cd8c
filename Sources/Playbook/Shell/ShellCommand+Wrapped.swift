extension ShellCommand {
  /// The words of the command that is run in the end: without `sudo`, `env`, `command`, `exec`, `time`, `nohup` and their kind,
  /// their options and assignments. Of `sudo -i`, `env` alone or `command -v NAME` the words themselves.
  package var wrapped: ArraySlice<ShellWord> { words.dropFirst(wrapping) }

  /// The same of any words.
  static func wrapped(_ words: ArraySlice<ShellWord>) -> ArraySlice<ShellWord> {
    var rest = words
    while let name = rest.first?.literal, let wrapper = ShellWrapper.known[name] {
      if name == "command", let option = rest.dropFirst().first?.literal, option.lowercased() == "-v" {
        break
      }
      guard let inner = Self.inner(rest.dropFirst(), wrapper) else { break }
      rest = inner
    }
    return rest
  }

  /// What a wrapper runs; nil where it runs nothing that the script names.
  private static func inner(_ arguments: ArraySlice<ShellWord>, _ wrapper: ShellWrapper) -> ArraySlice<
    ShellWord
  >? {
    var rest = arguments
    while let word = rest.first {
      guard let literal = word.literal else { break }
      if literal == "--" {
        rest = rest.dropFirst()
        break
      }
      if literal.hasPrefix("-"), literal != "-" {
        rest = rest.dropFirst(takesNext(literal, wrapper) ? 2 : 1)
      } else if isAssignment(literal) {
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    rest = rest.dropFirst(wrapper.operands)
    return rest.isEmpty ? nil : rest
  }

  /// Whether an option's argument is the next word: `-u root`, not `-uroot` and not `--user=root`.
  private static func takesNext(_ option: String, _ wrapper: ShellWrapper) -> Bool {
    guard !option.hasPrefix("--"), let last = option.last, wrapper.optionsWithArgument.contains(last) else {
      return false
    }
    return !option.dropFirst().dropLast().contains { wrapper.optionsWithArgument.contains($0) }
  }

  private static func isAssignment(_ word: String) -> Bool {
    let name = word.utf8.prefix { $0.continuesShellName }
    guard let first = name.first, first.startsShellName else { return false }
    return name.endIndex < word.utf8.endIndex && word.utf8[name.endIndex] == .equals
  }
}
