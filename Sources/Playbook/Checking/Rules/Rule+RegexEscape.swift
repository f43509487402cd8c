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
    look: .reading)
}
