extension Rule {
  /// A line of more than 100 columns.
  static let longLine = Rule(
    name: "long-line", kind: .warning,
    summary: "a line of more than 100 columns",
    why: "On a phone or in half a window its end is out of sight, and the end is where `--force` stands.",
    remedy: "Break it behind `|`, `&&`, `||` or with a backslash.",
    bad: Example(
      line: 6, column: 101,
      #"""
      ## Look

      See which containers stopped.

      ```sh {#look probe}
      docker ps --all --no-trunc --filter status=exited --format "table {{.Names}} {{.Status}} {{.Image}} {{.Ports}}"
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers stopped.

      ```sh {#look probe}
      docker ps --all --no-trunc --filter status=exited \
        --format "table {{.Names}} {{.Status}} {{.Image}} {{.Ports}}"
      ```

      """#),
    look: .step { $0.reportLongLines(&$1) })
}

extension CheckedStep {
  fileprivate func reportLongLines(_ findings: inout Findings) {
    let far = farCode
    for (index, line) in step.script.bytes.split(separator: .newline, omittingEmptySubsequences: false)
      .enumerated()
    {
      let columns = line.codePoints
      guard columns > 100, far[index + 1] == nil else { continue }
      findings.report(
        .longLine, place(line: index + 1, column: 101),
        "this line has \(columns) columns; past 100 its end is out of sight",
        help: "break it behind `|`, `&&`, `||` or with a backslash")
    }
  }
}
