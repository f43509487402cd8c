/// Finds what the steps of a playbook read from outside, and what cannot be an input.
struct InputReader {
  /// Empty where nothing in it could be found.
  private let scripts: [ShellScript]
  private let source: SourceText
  private var steps: [Step]

  /// The steps with their inputs; what is wrong goes to `findings`.
  static func read(
    _ steps: [Step], _ scans: [ShellScript?], in page: PageElements, _ findings: inout Findings
  ) -> [Step] {
    var reader = InputReader(steps, scans, page.source)
    let inputs = PlanInputs.inputs(of: steps, reader.scripts)
    for index in steps.indices {
      reader.steps[index].inputs = inputs[index]
      reader.reportPlaceholders(at: index, &findings)
    }
    reader.checkRollbacks(&findings)
    return reader.steps
  }

  private init(_ steps: [Step], _ scans: [ShellScript?], _ source: SourceText) {
    self.source = source
    self.steps = steps
    scripts = scans.map { $0 ?? ShellScript(scanning: []) }
    for index in steps.indices { self.steps[index].scan = scans[index] }
  }

  /// A rollback sees what stood before its step, never its own step's half.
  private func checkRollbacks(_ findings: inout Findings) {
    guard steps.contains(where: { $0.undoes != nil }) else { return }
    /// The only step that sets a name, or -1.
    var setters: [String: Int] = [:]
    var order: [String: Int] = [:]
    for index in steps.indices {
      if order[steps[index].id.text] == nil { order[steps[index].id.text] = index }
      if steps[index].undoes != nil { continue }
      for name in scripts[index].namesLeftBehind { setters[name] = setters[name] == nil ? index : -1 }
    }
    for index in steps.indices {
      guard let undone = steps[index].undoes, let own = order[undone.text] else { continue }
      var reported: Set<String> = []
      for case .expansion(let expansion) in scripts[index].facts
      where setters[expansion.name] == own && !InputName.isForbidden(expansion.name)
        && !scripts[index].isSet(expansion.name, before: expansion.position)
        && reported.insert(expansion.name).inserted
      {
        findings.report(
          .rollbackVariable, place(of: expansion.position, at: index),
          "`\(steps[index].id)` reads `\(expansion.name)`, which only `\(undone)` sets: a rollback never sees its own step's half",
          help: "set it in an earlier step")
      }
    }
  }

  private func reportPlaceholders(at index: Int, _ findings: inout Findings) {
    for case .placeholder(let placeholder) in scripts[index].facts {
      let place = place(of: placeholder.position, at: index)
      let text = scripts[index].source(placeholder.range)
      switch placeholder.kind {
      case .angle:
        findings.report(
          .placeholder, place, "`\(text)` is a blank to fill in; the shell would read it as redirections",
          help: "write `\"${NAME:?\(placeholder.name)}\"`, and the value is asked for")
      case .square, .braces:
        findings.report(
          .maybePlaceholder, place, "`\(text)` looks like a blank to fill in",
          help: "write `\"${NAME:?\(placeholder.name)}\"`, and the value is asked for")
      }
    }
  }

  /// The page's place of a place in a script, whose first line follows the fence's.
  private func place(of position: ShellPosition, at index: Int) -> Place {
    let bytes = scripts[index].bytes
    let start = bytes[..<position.offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let content = bytes[start...].prefix { $0 != 0x0A }
    let line = steps[index].place.line + position.line
    return Place(line: line, column: source.indent(of: content, at: line) + position.column)
  }
}
