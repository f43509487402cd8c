extension Rule {
  /// A script that bash cannot read.
  static let syntax = Rule(
    name: "syntax", kind: .unsafe,
    summary: "a script that bash cannot read",
    why: "The step would stop in its middle, with the first half done.",
    remedy: "Correct the script; the words are bash's own.",
    bad: Example(
      line: 6, column: 1,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      if docker ps; then echo up
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      if docker ps; then echo up; fi
      ```

      """#),
    look: .program)
}
