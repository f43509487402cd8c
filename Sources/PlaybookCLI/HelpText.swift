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
    text += options(CommandLineOption.allCases.filter { $0.goes(with: command) })
    return command == .run ? text + "\n" + statuses : text
  }

  private static let statuses = """
    exit status:
      0    succeeded
      1    a step failed; what was done is left in place
      2    the command line is wrong, or there is no such runbook or playbook
      3    the runbook cannot be read, or this playbook is unsafe to run
      4    a person is needed, or answered no
      5    a step failed and everything was rolled back
      6    a step failed and the rollback is incomplete
      7    the run's files cannot be written; no step is started without them
      129, 130, 143   ended by hang-up, Ctrl-C, TERM

    """

  private static var overview: String {
    var text = """
        playbook                    list the playbooks
        playbook --dry-run NAME     what would happen
        playbook run NAME           run one (also: playbook NAME)

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
    left + String(repeating: " ", count: max(2, 30 - left.count)) + right + "\n"
  }
}
