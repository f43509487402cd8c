extension Rule {
  /// A command word with letters of another alphabet.
  static let lookAlike = Rule(
    name: "look-alike", kind: .warning,
    summary: "a command word with letters of another alphabet that look like ours",
    why: "It is another command than the one you read: not found, or somebody's own.",
    remedy: "Type the word anew.",
    bad: Example(
      line: 6, column: 3,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      doсker ps
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      """#),
    look: .step { $0.reportLookAlikes(&$1) })
}

extension CheckedStep {
  fileprivate func reportLookAlikes(_ findings: inout Findings) {
    if script.bytes.allSatisfy({ $0 < 0x80 }) { return }
    for command in commands {
      var words = Array(command.words.prefix(1))
      if let wrapped = command.wrapped.first, wrapped != words.first { words.append(wrapped) }
      for word in words {
        let text = script.source(word.range)
        guard let (index, scalar, letter) = LookAlike.first(in: text) else { continue }
        let start = place(word.position)
        findings.report(
          .lookAlike, Place(line: start.line, column: start.column + index),
          "this `\(scalar)` only looks like `\(letter)`: \(TerminalText.name(of: scalar))",
          help: "write `\(LookAlike.plain(text))`")
      }
    }
  }
}
