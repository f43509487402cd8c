/// Finds what the steps of a playbook read from outside, and what cannot be an input.
struct InputReader {
  /// Left empty where nothing in it could be found, because reading them is most of the work.
  private let scripts: [ShellScript]
  private let source: SourceText
  private var steps: [Step]

  /// The steps with their inputs; what is wrong goes to `findings`.
  static func read(_ steps: [Step], in source: SourceText, _ findings: inout Findings) -> [Step] {
    var reader = InputReader(steps, source)
    let inputs = PlanInputs.inputs(of: steps, reader.scripts)
    for index in steps.indices {
      reader.steps[index].inputs = inputs[index]
      reader.reportPlaceholders(at: index, &findings)
    }
    reader.checkRollbacks(&findings)
    return reader.steps
  }

  private init(_ steps: [Step], _ source: SourceText) {
    self.steps = steps
    self.source = source
    let givesFacts = steps.contains { step in
      step.script.bytes.holds("${") || step.undoes != nil && step.script.bytes.contains(UInt8(ascii: "$"))
    }
    scripts = steps.map { step in
      let bytes = step.script.bytes
      let isRead = givesFacts || bytes.holds("<") || bytes.holds("[") || bytes.holds("{{")
      return ShellScript(scanning: isRead ? bytes : [])
    }
  }

  /// A rollback sees what stood before its step, never its own step's half.
  private func checkRollbacks(_ findings: inout Findings) {
    guard steps.contains(where: { $0.undoes != nil }) else { return }
    var setters: [String: Set<Int>] = [:]
    for index in steps.indices where steps[index].undoes == nil {
      for name in scripts[index].namesSet { setters[name, default: []].insert(index) }
    }
    let order = Dictionary(zip(steps.map(\.id), steps.indices), uniquingKeysWith: { first, _ in first })
    for index in steps.indices {
      guard let undone = steps[index].undoes, let own = order[undone] else { continue }
      var reported: Set<String> = []
      for case .expansion(let expansion) in scripts[index].facts
      where setters[expansion.name] == [own] && !InputName.isForbidden(expansion.name)
        && !scripts[index].isSet(expansion.name, before: expansion.position)
        && reported.insert(expansion.name).inserted
      {
        findings.error(
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
        findings.error(
          .placeholder, place, "`\(text)` is a blank to fill in; the shell would read it as redirections",
          help: "write `\"${NAME:?\(placeholder.name)}\"`, and the value is asked for")
      case .square, .braces:
        findings.warning(
          .maybePlaceholder, place, "`\(text)` looks like a blank to fill in",
          help: "write `\"${NAME:?\(placeholder.name)}\"`, and the value is asked for")
      }
    }
  }

  /// The page's place of a place in a script, whose first line follows the fence's.
  private func place(of position: ShellPosition, at index: Int) -> Place {
    let bytes = steps[index].script.bytes
    let start = bytes[..<position.offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let content = bytes[start...].prefix { $0 != 0x0A }
    let line = steps[index].place.line + position.line
    return Place(line: line, column: source.indent(of: content, at: line) + position.column)
  }
}

extension [UInt8] {
  /// Whether a text stands somewhere; tells cheaply that a script cannot hold something.
  fileprivate func holds(_ text: String) -> Bool {
    indices.contains { self[$0...].starts(with: text.utf8) }
  }
}

extension ShellScript {
  /// The names that are set where the script ends.
  fileprivate var namesSet: Set<String> {
    var names: Set<String> = []
    for case .setter(let setter) in facts where setter.visible.upperBound == .max {
      if setter.kind == .unset { names.remove(setter.name) } else { names.insert(setter.name) }
    }
    return names
  }
}
