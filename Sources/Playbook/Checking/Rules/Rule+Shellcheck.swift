extension Rule {
  /// What shellcheck says about a step.
  package static let shellcheck = Rule(
    name: "shellcheck", kind: .warning,
    summary: "what shellcheck says about a step, where it is installed",
    why:
      "It knows how shell goes wrong: words that split, tests that are always true, results that get lost.",
    remedy: "Do as it says, or write `# shellcheck disable=SC…` with a reason above the command.",
    bad: Example(
      line: 6, column: 10,
      #"""
      ## Look

      See what lies there.

      ```sh {#look probe}
      for f in $(ls /var/log/*.gz); do gzip -l "$f"; done
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See what lies there.

      ```sh {#look probe}
      for f in /var/log/*.gz; do gzip -l "$f"; done
      ```

      """#),
    look: .program)
}
