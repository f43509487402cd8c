/// Every option, once: its spellings, its value and the commands it goes with.
enum CommandLineOption: String, CaseIterable {
  case dryRun = "--dry-run"
  case probe = "--probe"
  case yes = "--yes"
  case approve = "--approve"
  case step = "--step"
  case from = "--from"
  case to = "--to"
  case only = "--only"
  case skip = "--skip"
  case set = "--set"
  case envFile = "--env-file"
  case noRollback = "--no-rollback"
  case done = "--done"
  case again = "--again"
  case wait = "--wait"
  case stop = "--stop"
  case prune = "--prune"
  case file = "-f"
  case directory = "-C"
  case format = "--format"
  case color = "--color"
  case quiet = "--quiet"
  case strict = "--strict"
  case explain = "--explain"
  case help = "--help"
  case version = "--version"

  /// An option's whole word, in either spelling.
  init?(spelling word: String) {
    guard
      let option = CommandLineOption.allCases.first(where: { $0.rawValue == word || $0.shortSpelling == word }
      )
    else { return nil }
    self = option
  }

  private var shortSpelling: String? { short.map { "-\($0)" } }

  /// The other spelling.
  var short: Character? {
    switch self {
    case .dryRun: "n"
    case .yes: "y"
    case .file: "f"
    case .directory: "C"
    case .help: "h"
    default: nil
    }
  }

  /// What its value is called, or `nil` for a flag.
  var value: String? {
    switch self {
    case .approve, .from, .to, .only, .skip, .done, .again: "ID"
    case .prune: "AGE"
    case .set: "NAME=VALUE"
    case .envFile, .file: "FILE"
    case .directory: "DIR"
    case .format: "text|json"
    case .explain: "RULE"
    case .color: "auto|always|never"
    default: nil
    }
  }

  var mayRepeat: Bool {
    switch self {
    case .approve, .only, .skip, .set, .envFile, .done, .again: true
    default: false
    }
  }

  /// Whether the option means something to a command.
  func goes(with command: Command) -> Bool {
    switch self {
    case .file, .color, .help, .version: true
    case .format: [.list, .show, .check, .run, .history, .resume, .undo].contains(command)
    case .strict, .explain: command == .check
    case .directory, .dryRun, .probe, .from, .to, .only, .skip: command == .run
    case .quiet, .yes, .approve, .set, .envFile: [.run, .resume, .undo].contains(command)
    case .step, .noRollback: [.run, .resume].contains(command)
    case .done, .again, .wait, .stop: [.resume, .undo].contains(command)
    case .prune: command == .history
    }
  }

  /// Whether it says that a run is meant where no command is named.
  var meansRun: Bool { goes(with: .run) && !goes(with: .list) }

  var explanation: String {
    switch self {
    case .dryRun: "print the plan; start no process, write no file"
    case .probe: "with `--dry-run`: run the probes and gates only, and say which steps would run"
    case .yes: "answer `confirm` with yes; nothing else"
    case .approve: "answer this step's question with yes, whatever it is"
    case .step: "ask before every step"
    case .from: "start with this step"
    case .to: "end with this step"
    case .only: "run this step, whatever its `when` says"
    case .skip: "leave this step out"
    case .set: "give an input a value"
    case .envFile: "take inputs from a file of NAME=value lines"
    case .noRollback: "unattended: leave a failed run as it is"
    case .done: "this step, of which nobody knows, is done"
    case .again: "run this step again"
    case .wait: "wait for a step that still runs"
    case .stop: "end a step that still runs"
    case .prune: "remove what ended so long ago, such as 90d"
    case .file: "use this runbook (also PLAYBOOK_FILE)"
    case .directory: "start the steps here instead of the repository's root"
    case .format: "for people or for programs; `check` also has github and sarif"
    case .color: "colour the text"
    case .quiet: "print only questions, failures and the verdict"
    case .strict: "warnings count as errors"
    case .explain: "say why a rule is there, what to do, and show it; `all` says it of every rule"
    case .help: "explain a command"
    case .version: "print the version"
    }
  }

  /// As usage shows it: `-f FILE`, `-n, --dry-run`.
  var usage: String {
    let spellings = shortSpelling.map { $0 == rawValue ? $0 : "\($0), \(rawValue)" } ?? rawValue
    return spellings + (value.map { " \($0)" } ?? "")
  }
}
