extension Rule {
  /// A typographic quote or dash outside quotes.
  static let typographicCharacter = Rule(
    name: "typographic-character", kind: .unsafe,
    summary: "a typographic quote or dash outside quotes, in a step",
    why:
      "A word processor put it there. The shell takes it for a letter: what seems quoted is split, and `–all` is no option.",
    remedy: "Write `'`, `\"` or `-`. Between quotes, in a comment or a here-document it is just text.",
    bad: Example(
      line: 6, column: 11,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps –all
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      echo "Aria’s containers – all of them" && docker ps --all
      ```

      """#),
    look: .step { $0.reportTypography(&$1) })
}

extension CheckedStep {
  fileprivate func reportTypography(_ findings: inout Findings) {
    for character in characters {
      switch character.kind {
      case .quote:
        findings.report(
          .typographicCharacter, place(character.position),
          "`\(character.scalar)` is no quote to the shell: \(character.description)",
          help: "write `'` or `\"`")
      case .dash:
        findings.report(
          .typographicCharacter, place(character.position),
          "`\(character.scalar)` is no hyphen to the shell: \(character.description)", help: "write `-`")
      case .control, .invisible, .blank: break
      }
    }
  }
}
