extension Rule {
  /// A blank in a step that is no blank to the shell.
  static let oddBlank = Rule(
    name: "odd-blank", kind: .unsafe,
    summary: "a no-break space, or another blank that is none to the shell, in a step",
    why:
      "The shell does not split words there: the command is not found, or gets one argument where you read two.",
    remedy: "Type a plain space in its place.",
    bad: Example(
      line: 6, column: 10,
      """
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps\u{A0}--all
      ```

      """),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps --all
      ```

      """#),
    look: .step { $0.reportOddBlanks(&$1) })
}

extension CheckedStep {
  fileprivate func reportOddBlanks(_ findings: inout Findings) {
    for character in characters where character.kind == .blank {
      findings.report(
        .oddBlank, place(character.position),
        "this is no plain space to the shell: \(character.description)", help: "type a plain space")
    }
  }
}
