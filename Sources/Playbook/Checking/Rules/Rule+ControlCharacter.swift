extension Rule {
  /// A control character in a step.
  static let controlCharacter = Rule(
    name: "control-character", kind: .unsafe,
    summary: "a control character in a step, such as a backspace",
    why:
      "A terminal obeys it where you read it: backspaces wipe out what stands before them, and the shell gets all of it.",
    remedy: "Take it out, or write it as `\\b` or `\\033` in the words of `printf`.",
    bad: Example(
      line: 6, column: 10,
      """
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps\u{8}\u{8}logs
      ```

      """),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      printf '\033[1mall of them\033[0m\n' && docker ps --all
      ```

      """#),
    look: .step { $0.reportControls(&$1) })
}

extension CheckedStep {
  fileprivate func reportControls(_ findings: inout Findings) {
    for character in characters where character.kind == .control {
      findings.report(
        .controlCharacter, place(character.position), "a control character: \(character.description)",
        help: "take it out, or write it as an escape in the words of `printf`")
    }
  }
}
