extension Rule {
  /// A `{{blank}}` or `[blank]` that may be meant to be filled in.
  static let maybePlaceholder = Rule(
    name: "maybe-placeholder", kind: .warning,
    summary: "a `{{blank}}` or `[blank]` that may be meant to be filled in",
    why: "Pasted as it stands, the command asks for something that is not there.",
    remedy: "Write `\"${NAME:?what it is}\"`, and the value is asked for.",
    bad: Example(
      line: 6, column: 13,
      #"""
      ## Look

      See which containers run.

      ```sh {#look probe}
      docker logs {{container}}
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
