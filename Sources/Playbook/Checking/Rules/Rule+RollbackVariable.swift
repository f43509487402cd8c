extension Rule {
  /// A rollback that reads what only its own step sets.
  static let rollbackVariable = Rule(
    name: "rollback-variable", kind: .unsafe,
    summary: "a rollback that reads what only its own step sets",
    why:
      "A rollback runs when its step went wrong, and never sees that step's half: the variable is empty just then.",
    remedy: "Set it in an earlier step, and take it as `${NAME:?…}`.",
    bad: Example(
      line: 13, column: 5,
      #"""
      ## Patch

      Keep the old file, and replace it.

      ```sh {#patch}
      OLD=app.conf.old
      cp app.conf "$OLD"
      ```

      Put the old file back:

      ```sh {#unpatch rollback-of=patch}
      cp "${OLD:?from the step above}" app.conf
      ```

      Make sure that it is there.

      ```sh {#patched gate}
      test -s app.conf
      ```

      """#),
    good: Example(
      #"""
      ## Patch

      Choose where the old file goes.

      ```sh {#choose probe}
      OLD=app.conf.old
      ```

      Keep the old file.

      ```sh {#keep}
      cp app.conf "${OLD:?from the step above}"
      ```

      Put the old file back:

      ```sh {#unpatch rollback-of=keep}
      cp "${OLD:?from step 1}" app.conf
      ```

      Make sure that it is there.

      ```sh {#kept gate}
      test -s app.conf
      ```

      """#),
    look: .reading)
}
