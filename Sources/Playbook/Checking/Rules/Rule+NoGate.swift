extension Rule {
  /// A playbook that changes something and ends without a `gate`.
  static let noGate = Rule(
    name: "no-gate", kind: .warning,
    summary: "a playbook that changes something and ends without a `gate`",
    why:
      "It ends with \"succeeded\" when the commands did, and whether the service is back nobody has looked.",
    remedy: "End it with a step that looks and must pass: `gate`. Mark a step `probe` if it only looks.",
    bad: Example(
      line: 5, column: 1,
      #"""
      ## Restart

      Restart the API.

      ```sh {#restart}
      docker restart aria-api
      ```

      """#),
    good: Example(
      #"""
      ## Restart

      Restart the API.

      ```sh {#restart}
      docker restart aria-api
      ```

      Make sure that it is up.

      ```sh {#up gate}
      curl -fsS http://localhost:8000/health
      ```

      """#),
    look: .playbook { $0.reportNoGate(&$1) })
}

extension CheckedPlaybook {
  fileprivate func reportNoGate(_ findings: inout Findings) {
    let steps = forward.map(\.step)
    guard let last = steps.lastIndex(where: { $0.kind == .action }),
      !steps[last...].contains(where: { $0.kind == .gate })
    else { return }
    findings.report(
      .noGate, steps[last].place,
      "`\(section.name)` changes something here and looks at nothing afterwards",
      help: "end it with a `gate` that proves it; mark this step `probe` if it only looks")
  }
}
