/// Every command's word. A playbook of the same name is run with `run NAME`.
enum Command: String, CaseIterable {
  case list, show, run, check, help
  case history, report, resume, undo, export, completion

  /// Whether this version has it.
  var isHere: Bool {
    switch self {
    case .list, .show, .run, .check, .help, .history, .resume, .undo: true
    case .report, .export, .completion: false
    }
  }

  static var here: [Command] { allCases.filter(\.isHere) }

  /// The operands as usage shows them.
  var operands: String {
    switch self {
    case .show, .run: " NAME"
    case .check: " [FILE…]"
    case .resume, .undo: " [RUN]"
    case .help: " [COMMAND]"
    default: ""
    }
  }

  var explanation: String {
    switch self {
    case .list: "every playbook of the runbook"
    case .show: "a playbook as an operator reads it"
    case .run: "run a playbook"
    case .check: "find what is wrong with the page before an incident does"
    case .help: "explain a command"
    case .history: "past runs, the newest first"
    case .resume: "go on with a run that has not come to its end"
    case .undo: "run the rollbacks of a past run, the last step's first"
    case .report, .export, .completion: ""
    }
  }

  var example: String {
    switch self {
    case .list: "playbook list"
    case .show: "playbook show api-not-responding"
    case .run: "playbook run api-not-responding"
    case .check: "playbook check"
    case .help: "playbook help run"
    case .history: "playbook history"
    case .resume: "playbook resume"
    case .undo: "playbook undo 20261123-021305"
    case .report, .export, .completion: ""
    }
  }
}
