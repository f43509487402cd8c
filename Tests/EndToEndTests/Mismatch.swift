/// A command that did not do what its case says.
struct Mismatch {
  let command: Case.Command
  let outcome: Outcome

  init?(_ command: Case.Command, _ outcome: Outcome) {
    self.command = command
    self.outcome = outcome
    let pattern = Pattern(lines: command.output.map(comparable))
    if outcome.status == command.status, pattern.matches(outcome.output.map(comparable)) { return nil }
  }

  private func comparable(_ line: String) -> String {
    command.acceptsAnyTime ? Printed.withoutTimes(line) : line
  }

  /// The expected lines and the printed ones, like a diff.
  func description(file: String) -> String {
    let changes = difference
    return "\(file):\(command.line): $ \(command.text)\n" + changes.joined(separator: "\n")
  }

  private var difference: [String] {
    guard let status = outcome.status else { return ["the shell did not get here"] }
    let expected = command.output + ["? \(command.status)"]
    let printed = outcome.output + ["? \(status)"]
    let changes = printed.difference(from: expected) { expected, printed in
      expected != "..." && Pattern.line(comparable(expected), matches: comparable(printed))
    }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [String] = []
    var (old, new) = (0, 0)
    while old < expected.count || new < printed.count {
      if old < expected.count, removed.contains(old) {
        lines.append("- " + expected[old])
        old += 1
      } else if new < printed.count, inserted.contains(new) {
        lines.append("+ " + printed[new])
        new += 1
      } else {
        lines.append("  " + printed[new])
        old += 1
        new += 1
      }
    }
    return lines
  }
}
