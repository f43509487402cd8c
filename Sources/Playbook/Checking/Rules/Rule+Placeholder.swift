extension Rule {
  /// A `<blank>` to fill in, left in a step.
  static let placeholder = Rule(
    name: "placeholder", kind: .unsafe,
    summary: "a `<blank>` to fill in, left in a step",
    why: "The shell reads it as redirections: at best the command fails, at worst it empties a file.",
    remedy: "Write `\"${NAME:?what it is}\"`, and the value is asked for.",
    bad: Example(
      line: 6, column: 13,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker logs <container>
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker logs "${CONTAINER:?its name}"
      ```

      """#),
    look: .reading)
}
