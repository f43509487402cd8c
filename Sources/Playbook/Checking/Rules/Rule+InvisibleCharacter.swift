extension Rule {
  /// A character in a step that nobody sees, or that turns its line around.
  static let invisibleCharacter = Rule(
    name: "invisible-character", kind: .unsafe,
    summary: "a zero-width, direction-changing or tag character in a step",
    why: "What you read is not what runs: a command can be hidden, or its words shown in another order.",
    remedy: "Take it out. As a part of an emoji, or of a word that needs it, it may stand between quotes.",
    bad: Example(
      line: 6, column: 11,
      """
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps \u{202E}lla--
      ```

      """),
    good: Example(
      """
      ## Look

      See which containers run.

      ```sh {#look probe}
      echo "🏴‍☠️ all of them:" && docker ps --all
      ```

      """),
    look: .step { $0.reportInvisible(&$1) })
}

extension CheckedStep {
  fileprivate func reportInvisible(_ findings: inout Findings) {
    for character in characters where character.kind == .invisible {
      reportInvisible(character, at: place(character.position), &findings)
    }
    let line = step.place.line
    for character in ScriptCharacter.invisible(in: source.lineBytes(line)) {
      reportInvisible(character, at: Place(line: line, column: character.position.column), &findings)
    }
  }
}

extension CheckedStep {
  fileprivate func reportInvisible(
    _ character: ScriptCharacter, at place: Place, _ findings: inout Findings
  ) {
    findings.report(
      .invisibleCharacter, place, "an invisible character: \(character.description)", help: "take it out")
  }
}
