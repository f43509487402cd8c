import Playbook

/// What is wrong with a command line.
enum UsageProblem: Error, Equatable {
  case unknownOption(String)
  case missingValue(CommandLineOption)
  case unwantedValue(CommandLineOption)
  case repeated(CommandLineOption)
  case doesNotGo(CommandLineOption, Command)
  case unknownFormat(String, [String])
  case unknownColor(String)
  case missingName(Command)
  case tooMany(String)
  case notHere(Command)
  case badAssignment(String)
  case badInputName(String)
  case forbiddenInput(String)
  case credentialInput(String)
  case probeWithoutDryRun
  case waitAndStop
  case unknownCommand(String)
  case unknownRule(String)

  /// Two words of which the first is no command: a misspelt one, or a playbook's name and something more.
  static func wordTooMany(_ word: String, after first: String) -> UsageProblem {
    didYouMean(first, Command.here.map(\.rawValue)).isEmpty ? .tooMany(word) : .unknownCommand(first)
  }

  var message: String {
    switch self {
    case .unknownOption(let text):
      "unknown option `\(text)`"
        + (text.hasPrefix("--") ? didYouMean(text, CommandLineOption.allCases.map(\.rawValue)) : "")
    case .missingValue(let option):
      "`\(option.rawValue)` needs a value: `\(option.rawValue) \(option.value ?? "")`"
    case .unwantedValue(let option): "`\(option.rawValue)` takes no value"
    case .repeated(let option): "`\(option.rawValue)` is given twice"
    case .doesNotGo(let option, let command): "`\(option.rawValue)` does not go with `\(command.rawValue)`"
    case .unknownFormat(let text, let known):
      "unknown format `\(text)`; it is `\(known.joined(separator: "` or `"))`"
    case .unknownColor(let text): "unknown `--color` value `\(text)`; it is `auto`, `always` or `never`"
    case .missingName(let command):
      "`\(command.rawValue)` needs a playbook's name; `playbook list` shows them"
    case .tooMany(let text): "`\(text)` is one word too many"
    case .notHere(let command):
      "`\(command.rawValue)` is not part of this version; a playbook of that name is run with `run \(command.rawValue)`"
    case .badAssignment(let text): "`--set \(text)` is not `--set NAME=VALUE`"
    case .badInputName(let text): "`\(text)` cannot be the name of a variable"
    case .forbiddenInput(let name): "`\(name)` belongs to the shell or the loader and cannot be an input"
    case .credentialInput(let name):
      "`--set \(name)=…` would show a credential in the process list; give it in the environment or with `--env-file`"
    case .probeWithoutDryRun: "`--probe` goes with `--dry-run`"
    case .waitAndStop: "`--wait` and `--stop` do not go together"
    case .unknownRule(let text):
      "no rule is called `\(text)`" + didYouMean(text, Rule.all.map(\.name))
    case .unknownCommand(let text):
      "no command is called `\(text)`" + didYouMean(text, Command.here.map(\.rawValue))
    }
  }
}
