extension Rule {
  /// A variable that nothing sets.
  static let unsetVariable = Rule(
    name: "unset-variable", kind: .warning,
    summary: "a variable that nothing sets",
    why: "It is empty, and the command does something else than it says.",
    remedy: "Ask for it with `\"${NAME:?what it is}\"`, or set it in an earlier step.",
    bad: Example(
      line: 6, column: 14,
      #"""
      ## Look

      See what it says.

      ```sh {#look probe}
      docker logs "$CONTAINER"
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See what it says.

      ```sh {#look probe}
      docker logs "${CONTAINER:?its name}"
      ```

      """#),
    look: .playbook { $0.reportUnset(&$1) })
}

extension CheckedPlaybook {
  fileprivate func reportUnset(_ findings: inout Findings) {
    if steps.contains(where: \.holdsPrompt) { return }
    let given = Set(steps.flatMap { $0.step.inputs.map(\.name) + $0.namesTested })
    var variables = ShellVariables()
    var reported: Set<String> = []
    for step in forward + steps.filter({ $0.step.undoes != nil }) {
      variables.beginScript()
      for fact in step.script.facts {
        variables.pass(fact) { expansion, mayBeSet in
          guard expansion.operation == .plain || expansion.operation == .transformed, !mayBeSet,
            !given.contains(expansion.name), !SurroundingVariable.isKnown(expansion.name),
            reported.insert("\(step.id) \(expansion.name)").inserted
          else { return }
          findings.report(
            .unsetVariable, step.place(expansion.position),
            "nothing before this sets `\(expansion.name)`",
            help: "ask for it with `${\(expansion.name):?what it is}`, or set it in an earlier step")
        }
      }
      if step.step.undoes == nil { variables.endScript() }
    }
  }
}

extension CheckedStep {
  /// The variables that the script itself asks whether they are set: `[ -z "$NAME" ]`, `[[ -v NAME ]]`, `${NAME:+…}`.
  fileprivate var namesTested: [String] {
    let tests: Set<String> = ["[", "[[", "test"]
    let asked = commands.filter { $0.name.map(tests.contains) ?? false }.flatMap { command in
      zip(command.words, command.words.dropFirst()).filter { ["-z", "-n", "-v"].contains($0.0.literal) }
        .map(\.1)
    }
    var names = asked.compactMap(\.literal)
    var ranges = RangeWalk(asked.map(\.range))
    for case .expansion(let expansion) in script.facts {
      if case .alternative = expansion.operation { names.append(expansion.name) }
      if ranges.holds(expansion.range.lowerBound) { names.append(expansion.name) }
    }
    return names
  }
}
