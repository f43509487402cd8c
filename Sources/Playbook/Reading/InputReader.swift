/// Finds what the steps of a playbook read from outside, and what cannot be an input.
struct InputReader {
  /// Left empty where nothing in it could be found, because reading them is most of the work.
  private let scripts: [ShellScript]
  private let source: SourceText
  private var steps: [Step]

  /// The steps with their inputs; what is wrong goes to `findings`.
  static func read(_ steps: [Step], in page: PageElements, _ findings: inout Findings) -> [Step] {
    var reader = InputReader(steps, page.source)
    let inputs = PlanInputs.inputs(of: steps, reader.scripts)
    for index in steps.indices {
      reader.steps[index].inputs = inputs[index]
      reader.reportPlaceholders(at: index, &findings)
    }
    reader.checkRollbacks(&findings)
    return reader.steps
  }

  private init(_ steps: [Step], _ source: SourceText) {
    self.source = source
    let givesFacts = steps.contains { step in
      step.shellText.holds(.dollar, .leftBrace)
        || step.undoes != nil && step.shellText.contains(UInt8(ascii: "$"))
    }
    self.steps = steps
    for index in steps.indices {
      let bytes = steps[index].shellText
      let isRead =
        givesFacts || bytes.contains(.less) || bytes.contains(.leftBracket)
        || bytes.holds(.leftBrace, .leftBrace)
      if isRead { self.steps[index].scan = ShellScript(scanning: bytes) }
    }
    scripts = self.steps.map { $0.scan ?? ShellScript(scanning: []) }
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

/// What tells cheaply that a script cannot hold something.
extension [UInt8] {
  /// Whether two bytes stand next to each other somewhere.
  fileprivate func holds(_ first: UInt8, _ second: UInt8) -> Bool {
    var previous: UInt8?
    for byte in self {
      if byte == second, previous == first { return true }
      previous = byte
    }
    return false
  }
}
