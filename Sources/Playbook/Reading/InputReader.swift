/// Finds what the steps of a playbook read from outside, and what cannot be an input.
enum InputReader {
  static func read(_ playbook: inout PlaybookSection, _ findings: inout Findings) {
    let scripts = playbook.steps.map { ShellScript(scanning: $0.script.bytes) }
    let inputs = PlanInputs.inputs(of: playbook.steps, scripts)
    for index in playbook.steps.indices {
      playbook.steps[index].inputs = inputs[index]
      reportPlaceholders(in: scripts[index], of: playbook.steps[index], &findings)
      if let undone = playbook.steps[index].undoes {
        checkRollback(at: index, of: undone, in: playbook, scripts, &findings)
      }
    }
  }

  /// A rollback sees what stood before its step, never its own step's half.
  private static func checkRollback(
    at index: Int, of undone: StepID, in playbook: PlaybookSection, _ scripts: [ShellScript],
    _ findings: inout Findings
  ) {
    guard let own = playbook.steps.firstIndex(where: { $0.id == undone }) else { return }
    let others = playbook.steps.indices.filter { $0 != own && playbook.steps[$0].undoes == nil }
    let setElsewhere = others.reduce(into: Set<String>()) { $0.formUnion(scripts[$1].namesSet) }
    let setByOwn = scripts[own].namesSet.subtracting(setElsewhere)
    for case .expansion(let expansion) in scripts[index].facts
    where setByOwn.contains(expansion.name)
      && !scripts[index].isSet(expansion.name, before: expansion.position)
    {
      let step = playbook.steps[index]
      findings.error(
        .rollbackVariable, step.place(of: expansion.position),
        "`\(step.id)` reads `\(expansion.name)`, which only `\(undone)` sets: a rollback never sees its own step's half",
        help: "set it in an earlier step")
    }
  }

  private static func reportPlaceholders(in script: ShellScript, of step: Step, _ findings: inout Findings) {
    for case .placeholder(let placeholder) in script.facts {
      let place = step.place(of: placeholder.position)
      let text = script.source(placeholder.range)
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
}

extension ShellScript {
  /// The names that are set where the script ends.
  var namesSet: Set<String> {
    var names: Set<String> = []
    for case .setter(let setter) in facts where setter.visible.upperBound == .max {
      if setter.kind == .unset { names.remove(setter.name) } else { names.insert(setter.name) }
    }
    return names
  }
}

extension Step {
  /// The page's place of a place in the script, whose first line follows the fence's.
  func place(of position: ShellPosition) -> Place {
    Place(line: place.line + position.line, column: place.column - 1 + position.column)
  }
}
