/// What a step asks, expects, waits for and undoes, in short lines; shared by `show` and the dry run.
enum StepText {
  /// One line for each thing that holds the step back or judges it.
  static func facts(_ step: Step, rollback: Step?) -> [String] {
    var facts: [String] = []
    if let condition = step.condition { facts.append("only when \(condition.text)") }
    switch step.kind {
    case .probe(let enough):
      facts.append(
        enough ? "only looks; if it passes, nothing more is needed" : "only looks; a failure is a finding")
    case .gate: facts.append("only looks, and must pass")
    case .rollback(let undone): facts.append("undoes `\(undone)` after a failure")
    case .manual: facts.append("done by a person, who says so")
    case .action: break
    }
    if step.isIrreversible { facts.append("cannot be undone: asks for `\(step.id)` to be typed") }
    if let question = step.confirm { facts.append("asks: \(question)") }
    if step.exits != [0] {
      facts.append("passes with exit \(step.exits.map(String.init).joined(separator: " or "))")
    }
    if step.transcript != nil {
      facts.append(
        "the commands behind `$` are run; each must print what stands below it, or the step ends there")
    }
    if let polling = step.limits.polling {
      facts.append(
        "tried again every \(DurationText.text(polling.every)) for \(DurationText.text(polling.within)), until it passes"
      )
    }
    if let timeout = step.limits.timeout { facts.append("ended after \(DurationText.text(timeout))") }
    switch step.hold {
    case .captured: break
    case .terminal: facts.append("takes over the terminal; nothing is captured")
    case .background: facts.append("what it leaves running stays")
    }
    if step.isRepeatable { facts.append("safe to run twice") }
    if let rollback { facts.append("undone by `\(rollback.id)`") }
    return facts
  }

  /// What is compared with the output, in a list of facts: the words at `margin`, the lines below them.
  static func expectation(_ step: Step, margin: String) -> String {
    let lines = step.expectation.map(expectation) ?? []
    return lines.enumerated().map { margin + ($0 == 0 ? "- " : "  ") + displayed($1) + "\n" }.joined()
  }

  /// What is compared with the output, as on the page.
  private static func expectation(_ expectation: Expectation) -> [String] {
    let head =
      switch expectation.mode {
      case .exact: "expects exactly:"
      case .contains: "expects these lines, in order:"
      case .regex: "expects lines like (POSIX extended regular expressions):"
      case .json: "expects JSON with at least:"
      }
    return expectation.lines.isEmpty ? ["expects no output"] : [head] + expectation.lines.map { "  " + $0 }
  }

  /// The script's lines, each behind `margin`.
  static func script(_ step: Step, margin: String) -> String {
    var lines = step.script.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { margin + displayed(String(decoding: $0, as: UTF8.self)) + "\n" }.joined()
  }
}
