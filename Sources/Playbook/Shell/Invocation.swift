/// A command that runs in the end, wherever: on this host, in a container, on another host or in an inner shell.
struct Invocation {
  /// The command word first, without the path before its name where it is literal.
  let words: [ShellWord]
  /// Of the command in the script that leads to it.
  let position: ShellPosition
  /// What it gets on standard input as text of the script, and quoted pieces of script included in its words.
  let outer: ShellCommand

  /// The command's name without its directory.
  let name: String?

  init(words: [ShellWord], position: ShellPosition, outer: ShellCommand) {
    self.words = words
    self.position = position
    self.outer = outer
    name = words.first?.literal.map { $0.lastPathPart ?? $0 }
  }

  var arguments: ArraySlice<ShellWord> { words.dropFirst() }

  /// The arguments that are literal, in order.
  var literals: [String] { arguments.compactMap(\.literal) }

  /// The same without some of its arguments.
  func without(_ isLeftOut: (String) -> Bool) -> Invocation {
    let rest = arguments.filter { !($0.literal.map(isLeftOut) ?? false) }
    return Invocation(words: words.prefix(1) + rest, position: position, outer: outer)
  }

  /// Whether a one-letter option is among the arguments, alone or in a cluster such as `-rf`; letters behind one that
  /// takes an argument are that argument.
  func has(_ letters: String, takingArguments: String = "") -> Bool {
    var rest = arguments
    while let word = rest.popFirst() {
      guard let literal = word.literal, literal.hasPrefix("-"), literal != "-" else { continue }
      if literal == "--" { return false }
      if literal.hasPrefix("--") { continue }
      if Self.skipsNext(literal, takingArguments, []) { rest = rest.dropFirst() }
      for letter in literal.dropFirst() {
        if letters.contains(letter) { return true }
        if takingArguments.contains(letter) { break }
      }
    }
    return false
  }

  /// Whether a long option is among the arguments, with or without a value.
  func has(long names: String...) -> Bool {
    literals.contains { literal in names.contains { literal == $0 || literal.hasPrefix($0 + "=") } }
  }

  /// The arguments that are no options; the word after an option that takes an argument is none either.
  func operands(takingArguments letters: String = "", long names: Set<String> = []) -> [ShellWord] {
    Self.operands(arguments, letters, names)
  }

  /// The same for some of the words.
  static func operands(
    _ words: ArraySlice<ShellWord>, _ letters: String, _ names: Set<String>
  ) -> [ShellWord] {
    var operands: [ShellWord] = []
    var rest = words
    while let word = rest.popFirst() {
      guard let literal = word.literal, literal.hasPrefix("-"), literal != "-" else {
        operands.append(word)
        continue
      }
      if literal == "--" { return operands + rest }
      if skipsNext(literal, letters, names) { rest = rest.dropFirst() }
    }
    return operands
  }

  /// Whether an option's argument is the next word.
  static func skipsNext(_ option: String, _ letters: String, _ names: Set<String>) -> Bool {
    if option.hasPrefix("--") { return names.contains(option) }
    guard let last = option.last, letters.contains(last) else { return false }
    return !option.dropFirst().dropLast().contains { letters.contains($0) }
  }
}
