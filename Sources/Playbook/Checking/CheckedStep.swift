/// A step as rules see it: with its script taken apart and what stands around it on the page.
final class CheckedStep: Sendable {
  let step: Step
  let script: ShellScript
  /// The simple commands of the script, in order.
  let commands: [ShellCommand]
  /// What each of them runs in the end.
  let invocations: [[Invocation]]
  /// What each of them opens that waits for a person.
  let sessions: [ShellSession?]
  /// The characters of the script that its reader takes for others, or does not see.
  let characters: [ScriptCharacter]
  /// Whether a prompt stands in it, so that it is no script yet, and what it prints may stand in it, too.
  let holdsPrompt: Bool
  /// A command that opens a shell or a prompt, and the place of the first line below that seems to be typed into it.
  let linesAfterSession: (command: ShellCommand, next: ShellPosition)?
  /// The words, lists and headings that belong to it: what stands between it and the step before it, without that one's
  /// remedy and `output` block.
  let lead: ArraySlice<Element>
  /// Its `output` block.
  let output: Element?
  /// What stands between its fence and its `output` block; `nil` without one.
  let outputLead: ArraySlice<Element>?
  /// The items and quotes around it.
  let containers: [Int]
  let source: SourceText
  /// How many code points stand before the script's text on each of its lines.
  private let indents: [Int]

  init(
    _ step: Step, lead: ArraySlice<Element>, output: Element?, outputLead: ArraySlice<Element>?,
    containers: [Int], in source: SourceText
  ) {
    self.step = step
    self.lead = lead
    self.output = output
    self.outputLead = outputLead
    self.containers = containers
    self.source = source
    script = step.isManual ? ShellScript(scanning: []) : step.shell
    commands = script.facts.compactMap { if case .command(let command) = $0 { command } else { nil } }
    invocations = commands.map(\.invocations)
    sessions = commands.indices.map { [commands, invocations] in
      ShellSession(commands[$0], running: invocations[$0])
    }
    characters = ScriptCharacter.all(in: script)
    holdsPrompt = commands.contains { [script] command in
      script.lineStarting(at: command.position).flatMap(ShellPrompt.leading) != nil
    }
    linesAfterSession = TypedLine.first(of: commands, opening: sessions, in: script)
    let contents = step.script.bytes.split(separator: .newline, omittingEmptySubsequences: false)
    indents = contents.enumerated().map { index, content in
      let line = source.lineBytes(step.scriptLine + index)
      return line.dropLast(content.count).codePoints
    }
  }

  var id: StepID { step.id }

  /// The page's place of a place in the script.
  func place(_ position: ShellPosition) -> Place {
    // In a console a command stands behind its prompt.
    place(line: position.line, column: position.column + (step.transcript == nil ? 0 : 2))
  }

  /// The page's place of a line and column of the script, both from 1.
  func place(line: Int, column: Int) -> Place {
    let indent = indents.indices.contains(line - 1) ? indents[line - 1] : 0
    return Place(line: step.place.line + line, column: indent + column)
  }
}
