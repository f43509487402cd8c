extension Rule {
  /// An `output` block with no words before it.
  static let bareOutput = Rule(
    name: "bare-output", kind: .warning,
    summary: "an `output` block with no words before it",
    why: "On the rendered page two grey boxes stand under each other, and a tired reader pastes both.",
    remedy: "Put words between the two: \"It should say:\".",
    bad: Example(
      line: 9, column: 1,
      #"""
      ## Look

      See whether it is ready.

      ```sh {#look probe}
      pg_isready
      ```

      ```output
      accepting connections
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See whether it is ready.

      ```sh {#look probe}
      pg_isready
      ```

      It should say:

      ```output
      accepting connections
      ```

      """#),
    look: .step { $0.reportBareOutput(&$1) })
}

extension CheckedStep {
  fileprivate func reportBareOutput(_ findings: inout Findings) {
    guard let output, let outputLead, !outputLead.contains(where: \.holdsWords) else { return }
    findings.report(
      .bareOutput, output.place, "no words stand between the step and this `output` block",
      help: "say what it is: “It should say:”")
  }
}
