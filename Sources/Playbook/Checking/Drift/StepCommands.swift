/// The commands of all steps of a runbook, by what they are done to.
struct StepCommands {
  /// A step's command.
  struct Entry {
    let command: StatedCommand
    let text: String
    let file: String
    let line: Int
  }

  /// What is found out about a command in words.
  enum Verdict {
    /// No step does the same, or one does it with these words.
    case fine
    /// A step does the same with other words.
    case drift(Entry)
  }

  private var entries: [StatedCommand.Key: [Entry]] = [:]
  /// What is asked about, and its programs.
  private let keys: Set<StatedCommand.Key>
  private let tools: Set<String>

  /// Those that have some of these keys.
  init(_ pages: [CheckedPage], of keys: Set<StatedCommand.Key>) {
    self.keys = keys
    tools = Set(keys.map(\.tool))
    if keys.isEmpty { return }
    for page in pages {
      for step in page.playbooks.lazy.flatMap(\.steps) {
        // What is typed into a session is no command of the step.
        let session = step.linesAfterSession?.next.offset ?? .max
        for command in step.commands where command.position.offset < session { add(command, step, page.file) }
      }
    }
  }

  /// The programs that steps call.
  static func tools(_ pages: [CheckedPage]) -> Set<String> {
    var tools: Set<String> = []
    for step in pages.lazy.flatMap(\.playbooks).flatMap(\.steps) {
      for command in step.commands {
        if let tool = command.wrapped.first?.literal.flatMap(StatedCommand.tool) { tools.insert(tool) }
      }
    }
    return tools
  }

  private mutating func add(_ command: ShellCommand, _ step: CheckedStep, _ file: String) {
    let words = command.wrapped
    guard let tool = words.first?.literal.flatMap(StatedCommand.tool), tools.contains(tool) else { return }
    // A blank to fill in is no other value.
    guard
      !words.contains(where: { $0.literal == nil && step.script.source($0.range).contains("<") }),
      let stated = StatedCommand(words.map { $0.literal ?? step.script.source($0.range) }),
      keys.contains(stated.key)
    else { return }
    let known = entries[stated.key, default: []]
    // The same command is compared once, however many steps have it.
    if known.count >= 50 || known.contains(where: { $0.command == stated }) { return }
    let text = words.map { step.script.source($0.range) }.joined(separator: " ")
    entries[stated.key] =
      known + [Entry(command: stated, text: text, file: file, line: step.place(command.position).line)]
  }

  func verdict(on stated: StatedCommand) -> Verdict {
    let same = (entries[stated.key] ?? []).filter { stated.means($0.command) }
    if same.contains(where: { stated.isShorter(than: $0.command) }) { return .fine }
    let different = same.filter { stated.differs(from: $0.command) }
    guard different.count == same.count,
      let nearest = different.max(by: {
        stated.closeness(to: $0.command) < stated.closeness(to: $1.command)
      })
    else { return .fine }
    return .drift(nearest)
  }
}
