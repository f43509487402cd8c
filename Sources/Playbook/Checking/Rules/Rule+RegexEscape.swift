extension Rule {
  /// `\d` or `\w` in a POSIX expression.
  static let regexEscape = Rule(
    name: "regex-escape", kind: .warning,
    summary: "`\\d` or `\\w` in a POSIX expression",
    why:
      "In a POSIX expression `\\d` is the letter d: the check fails on good output, or a search finds nothing.",
    remedy: "Write `[0-9]`, `[[:alnum:]_]` or `[[:space:]]`.",
    bad: Example(
      line: 12, column: 1,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      One line a container:

      ```output {regex}
      \d+ up
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker ps
      ```

      One line a container:

      ```output {regex}
      [0-9]+ up
      ```

      """#),
    look: .step { $0.reportEscapes(&$1) })
}

extension CheckedStep {
  /// In what `grep`, `sed` and bash's `=~` are given; reading looks at `output {regex}`.
  fileprivate func reportEscapes(_ findings: inout Findings) {
    for index in commands.indices {
      for word in Self.expressions(commands[index], running: invocations[index]) {
        guard let offset = script.bytes[word.range].firstIndex(ofDigitEscape: ()) else { continue }
        let column = word.position.column + script.bytes[word.range.lowerBound..<offset].codePoints
        findings.report(
          .regexEscape, place(line: word.position.line, column: column),
          "`\\d` is only the letter `d` in a POSIX expression; write `[0-9]`",
          help: "write `[0-9]`")
      }
    }
  }

  /// The words of a command that are POSIX expressions, on one line.
  private static func expressions(_ command: ShellCommand, running invocations: [Invocation]) -> [ShellWord] {
    let words: [ShellWord]
    if command.name == "[[" {
      guard let sign = command.words.firstIndex(where: { $0.literal == "=~" }) else { return [] }
      words = Array(command.words[(sign + 1)...].prefix(1))
    } else {
      guard let own = invocations.last,
        own.outer.words.contains(where: { $0.range == own.words[0].range }),
        let name = own.name, ["grep", "egrep", "zgrep", "sed", "gsed"].contains(name),
        !own.has("P", takingArguments: "efmABCD"), !own.has(long: "--perl-regexp")
      else { return [] }
      words = Array(own.arguments)
    }
    return words.filter { $0.literal?.contains("\n") == false }
  }
}

extension ArraySlice<UInt8> {
  /// Where a backslash and a `d` stand.
  fileprivate func firstIndex(ofDigitEscape: Void) -> Int? {
    indices.dropLast().first { self[$0] == .backslash && self[$0 + 1] == UInt8(ascii: "d") }
  }
}
