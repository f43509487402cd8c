/// Every command's word. A playbook of the same name is run with `run NAME`.
enum Command: String, CaseIterable {
  case list, show, run, check, help
  case history, report, resume, undo, export, completion

  /// Whether this version has it.
  var isHere: Bool {
    switch self {
    case .list, .show, .run, .check, .help: true
    case .history, .report, .resume, .undo, .export, .completion: false
    }
  }

  static var here: [Command] { allCases.filter(\.isHere) }

  /// The operands as usage shows them.
  var operands: String {
    switch self {
    case .show, .run: " NAME"
    case .check: " [FILE…]"
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
    case .history, .report, .resume, .undo, .export, .completion: ""
    }
  }

  var example: String {
    switch self {
    case .list: "playbook list"
    case .show: "playbook show api-not-responding"
    case .run: "playbook run api-not-responding"
    case .check: "playbook check"
    case .help: "playbook help run"
    case .history, .report, .resume, .undo, .export, .completion: ""
    }
  }
}
