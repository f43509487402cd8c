/// The files that commands may make or look for: all that their words and redirections name, taken out of them only when
/// somebody asks.
struct NamesBefore {
  private var commands: [ShellCommand] = []
  private var names: Set<String> = []

  mutating func add(_ command: ShellCommand) { commands.append(command) }

  mutating func hold(_ name: String) -> Bool {
    for command in commands {
      let words = command.arguments + command.redirections.map(\.target) + command.assignments.map(\.word)
      names.formUnion(words.lazy.compactMap { $0.literal.map(ScriptTraces.name) })
    }
    commands = []
    return names.contains(name)
  }
}
