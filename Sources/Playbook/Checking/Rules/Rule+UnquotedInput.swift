extension Rule {
  /// An input without quotes around it.
  static let unquotedInput = Rule(
    name: "unquoted-input", kind: .warning,
    summary: "an input without quotes around it",
    why: "A blank or a `*` in what somebody types splits it, or names other files.",
    remedy: "Put double quotes around it.",
    bad: Example(
      line: 6, column: 13,
      #"""
      ## Look

      See what it says.

      ```sh {#look probe}
      docker logs ${CONTAINER:?its name}
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
    look: .step { $0.reportUnquoted(&$1) })
}

extension CheckedStep {
  fileprivate func reportUnquoted(_ findings: inout Findings) {
    let inputs = Set(step.inputs.map(\.name))
    // `: ${NAME:=…}` only sets it; nothing is done with the words.
    var idle = RangeWalk(commands.filter { $0.name == ":" }.map(\.range))
    for case .expansion(let expansion) in script.facts
    where expansion.isUnquoted && inputs.contains(expansion.name) && expansion.takesValue {
      if idle.holds(expansion.range.lowerBound) { continue }
      findings.report(
        .unquotedInput, place(expansion.position),
        "the input `\(expansion.name)` stands without quotes, and a blank in it splits it",
        help: "write `\"\(script.source(expansion.range))\"`")
    }
  }
}

extension ShellExpansion {
  /// Whether its result is the variable's own value.
  fileprivate var takesValue: Bool {
    switch operation {
    case .plain, .required, .default, .assignDefault: true
    case .alternative, .transformed: false
    }
  }
}
