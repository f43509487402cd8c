import Playbook

/// A command line, taken apart: which command, which operands, which options.
struct Arguments {
  private(set) var command = Command.list
  /// Whether the command's own word is given; a bare playbook's name means `run`.
  private(set) var namesCommand = false
  private(set) var operands: [String] = []
  private var given: [Given] = []

  private struct Given {
    let option: CommandLineOption
    let value: String?
  }

  func has(_ option: CommandLineOption) -> Bool { given.contains { $0.option == option } }

  func all(_ option: CommandLineOption) -> [String] {
    given.compactMap { $0.option == option ? $0.value : nil }
  }

  subscript(_ option: CommandLineOption) -> String? { given.last { $0.option == option }?.value }

  /// Options may stand anywhere; the first other word is a command or, where it is none, a playbook's name. A flag
  /// given twice is given; a value that is left out never swallows the next option.
  init(_ words: [String]) throws(UsageProblem) {
    var words = words[...]
    var plain: [String] = []
    while let word = words.popFirst() {
      if word == "--" {
        plain += words
        break
      } else if word.hasPrefix("--") {
        try takeLong(word, &words)
      } else if word.hasPrefix("-"), word != "-" {
        try takeShort(word, &words)
      } else {
        plain.append(word)
      }
    }
    try takeCommand(plain)
    try check()
  }

  private mutating func takeCommand(_ words: [String]) throws(UsageProblem) {
    guard let first = words.first else {
      let isRun = CommandLineOption.allCases.contains { has($0) && $0.meansRun }
      if isRun, !has(.help), !has(.version) { throw .missingName(.run) }
      return
    }
    if let named = Command(rawValue: first) {
      guard named.isHere else { throw .notHere(named) }
      command = named
      namesCommand = true
      operands = Array(words.dropFirst())
    } else {
      if words.count > 1 { throw UsageProblem.wordTooMany(words[1], after: first) }
      command = .run
      operands = words
    }
  }

  private func check() throws(UsageProblem) {
    if has(.help) || has(.version) { return }
    for option in CommandLineOption.allCases where has(option) && !option.goes(with: command) {
      throw .doesNotGo(option, command)
    }
    switch command {
    case .run, .show:
      if operands.isEmpty { throw .missingName(command) }
      if operands.count > 1 { throw .tooMany(operands[1]) }
    case .list: if let word = operands.first { throw .tooMany(word) }
    case .help, .resume, .undo: if operands.count > 1 { throw .tooMany(operands[1]) }
    case .history: if let word = operands.first { throw .tooMany(word) }
    default: break
    }
    if has(.probe), !has(.dryRun) { throw .probeWithoutDryRun }
    if has(.wait), has(.stop) { throw .waitAndStop }
    let formats = ["text", "json"] + (command == .check ? ["github", "sarif"] : [])
    if let format = self[.format], !formats.contains(format) { throw .unknownFormat(format, formats) }
    if let color = self[.color], !["auto", "always", "never"].contains(color) { throw .unknownColor(color) }
  }

  private mutating func takeLong(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageProblem) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = CommandLineOption(rawValue: parts[0]) else { throw .unknownOption(parts[0]) }
    try add(option, parts.count > 1 ? parts[1] : nil, &rest)
  }

  private mutating func takeShort(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageProblem) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = CommandLineOption.allCases.first(where: { $0.short == letter }) else {
        throw .unknownOption("-\(letter)")
      }
      if option.value != nil, !letters.isEmpty {
        return try add(option, String(letters), &rest)
      }
      try add(option, nil, &rest)
    }
  }

  private mutating func add(
    _ option: CommandLineOption, _ value: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageProblem) {
    guard option.value != nil else {
      if value != nil { throw .unwantedValue(option) }
      given.append(Given(option: option, value: nil))
      return
    }
    if has(option), !option.mayRepeat { throw .repeated(option) }
    if value == nil, let next = rest.first, CommandLineOption(spelling: next) != nil {
      throw .missingValue(option)
    }
    guard let value = value ?? rest.popFirst(), !value.isEmpty else { throw .missingValue(option) }
    given.append(Given(option: option, value: value))
  }
}

/// `; did you mean …?`, where a known word is near.
func didYouMean(_ word: String, _ candidates: [String]) -> String {
  let near = Suggestion.nearest(to: word, among: candidates)
  return near.isEmpty ? "" : "; did you mean `\(near.joined(separator: "` or `"))`?"
}
