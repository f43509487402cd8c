/// Past runs, one a line, as an operator reads them.
package enum HistoryText {
  package static func text(_ runs: [RunGlance], style: Style) -> String {
    let width = runs.map(\.run.count).max() ?? 0
    return runs.map { run in
      let blanks = String(repeating: " ", count: width - run.run.count + 2)
      return style(displayed(run.run), .accent) + blanks + ending(run, style)
        + displayed(", by \(run.start.operatorName) on \(run.start.host)") + "\n"
    }.joined()
  }

  private static func ending(_ run: RunGlance, _ style: Style) -> String {
    let when = Timestamp.minute(milliseconds: run.started)
    guard let end = run.end else { return "\(when)  \(style("not finished", .ask))" }
    let tone: Style.Tone = end.verdict.exitStatus == 0 ? .good : .bad
    return "\(when)  \(style(Wording.verdict(end.verdict), tone)) in \(Wording.time(end.milliseconds))"
  }
}
