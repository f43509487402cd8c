import Playbook

/// What `help` says: an example first.
enum HelpText {
  static func text(named name: String?) throws(Failure) -> String {
    guard let name else { return overview }
    guard let command = Command(rawValue: name) else { throw .usage(.unknownCommand(name)) }
    guard command.isHere else { throw .usage(.notHere(command)) }
    return text(command)
  }

  /// For `--help`: of the command that is named, else of all.
  static func text(_ arguments: Arguments) -> String {
    arguments.namesCommand && arguments.command != .help ? text(arguments.command) : overview
  }

  private static func text(_ command: Command) -> String {
    var text = "  \(command.example)\n\n\(command.explanation)\n\n"
    text += "usage: playbook \(command.rawValue)\(command.operands) [options]\n\n"
    return text + options(CommandLineOption.allCases.filter { $0.goes(with: command) })
  }

  private static var overview: String {
    var text = """
        playbook                        list the playbooks
        playbook --dry-run NAME         what would happen
        playbook run NAME               run one (also: playbook NAME)

      runs the annotated shell blocks of docs/RUNBOOK.md: what you read is what runs

      commands:

      """
    for command in Command.here {
      text += line("  \(command.rawValue)\(command.operands)", command.explanation)
    }
    return text + "\n" + options(CommandLineOption.allCases)
  }

  private static func options(_ options: [CommandLineOption]) -> String {
    "options:\n" + options.map { line("  \($0.usage)", $0.explanation) }.joined()
  }

  private static func line(_ left: String, _ right: String) -> String {
    left + String(repeating: " ", count: max(2, 26 - left.count)) + right + "\n"
  }
}
