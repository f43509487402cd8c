extension Rule {
  /// `| head` or `| grep -q`, which end their writer.
  static let brokenPipe = Rule(
    name: "broken-pipe", kind: .warning,
    summary: "`| head` or `| grep -q`, which end their writer",
    why:
      "The step runs with pipefail: when the reader has seen enough, the writer dies of SIGPIPE, and a good answer counts as a failure. Only sometimes.",
    remedy: "Let the reader read to the end: `sed -n 1,5p`, `awk 'NR <= 5'`, `grep … >/dev/null`.",
    bad: Example(
      line: 6, column: 13,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps | head -n 5
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps | sed -n 1,5p
      ```

      """#),
    look: .step { $0.reportBrokenPipes(&$1) })
}

extension CheckedStep {
  fileprivate func reportBrokenPipes(_ findings: inout Findings) {
    if script.bytes.holds("+o pipefail") { return }
    var writer: ShellCommand?
    var unheeded = rangesOfUnheededStatus[...]
    var reach = 0
    for (index, command) in commands.enumerated() {
      defer { if command.feeds { writer = command } }
      while let first = unheeded.first, first.lowerBound <= command.range.lowerBound {
        reach = max(reach, unheeded.removeFirst().upperBound)
      }
      guard command.isFed, command.range.lowerBound >= reach, let own = invocations[index].first,
        let name = own.name,
        Self.stopsEarly(own, name),
        !["echo", "printf"].contains(writer?.name)
      else { continue }
      let isHead = name == "head"
      findings.report(
        .brokenPipe, place(command.position),
        "`| \(isHead ? name : name + " -q")` ends its writer with SIGPIPE, which pipefail counts as a failure",
        help: isHead
          ? "write `sed -n 1,10p`, which reads to the end"
          : "write `\(name) … >/dev/null`, which reads to the end")
    }
  }

  /// Where a pipeline's status counts for nothing: in a substitution among a command's words or in its here-document, the
  /// command's own is what the shell looks at.
  private var rangesOfUnheededStatus: [Range<Int>] {
    commands.filter { !$0.words.isEmpty }.flatMap { command in
      let words = command.words + command.assignments.map(\.word)
      return words.filter { $0.literal == nil }.map(\.range)
        + command.redirections.compactMap(script.bodyRange)
    }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether a reader goes before its writer has written everything.
  private static func stopsEarly(_ own: Invocation, _ name: String) -> Bool {
    switch name {
    case "head":
      !own.literals.contains { $0.hasPrefix("-n-") || $0.hasPrefix("--lines=-") } && !own.readsToEnd
    case "grep", "egrep", "fgrep", "zgrep", "rg":
      own.has("q", takingArguments: "efmABCD") || own.has(long: "--quiet", "--silent")
    default: false
    }
  }
}

extension Invocation {
  /// `-n -5`: all but the last.
  fileprivate var readsToEnd: Bool {
    zip(literals, literals.dropFirst()).contains {
      ["-n", "-c", "--lines", "--bytes"].contains($0) && $1.hasPrefix("-")
    }
  }
}
