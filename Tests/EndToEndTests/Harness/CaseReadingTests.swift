import Testing

@Suite struct CaseReadingTests {
  @Test func `a document is read into files and commands`() throws {
    let document = """
      # It works

      ````markdown file=docs/RUNBOOK.md needs=jq
      ```sh
      inner
      ```
      ````

      ~~~sh file=run mode=755
      ~~~

      ```sh
      just words
      ```

      ```console
      $ one
      > two
      >
      out
      > out

      ? 3
      $ three
      ? 4
      out
      ```
      """
    let expected = Case(
      title: "It works", needs: ["jq"],
      files: [
        Case.File(path: "docs/RUNBOOK.md", text: "```sh\ninner\n```\n", mode: 0o644),
        Case.File(path: "run", text: "", mode: 0o755),
      ],
      commands: [
        Case.Command(
          line: 17, text: "one\ntwo\n", output: ["out", "> out", ""], status: 3, range: 19..<23),
        Case.Command(line: 24, text: "three", output: ["? 4", "out"], status: 0, range: 24..<26),
      ])
    #expect(try Case(reading: document) == expected)
  }

  @Test func `a page names what it copies, replaces files and accepts any time`() throws {
    let document = """
      # A page
      <!-- copies Package.swift docs/RUNBOOK.md -->
      <!-- copies -->
      <!-- hidden
      ```sh file=a
      one
      ```
      -->
      ```console any-time
      $ true
      ```
      ```sh file=a
      two
      ```
      ```console
      $ false
      ```
      """
    let expected = Case(
      title: "A page", copies: ["Package.swift", "docs/RUNBOOK.md"],
      files: [
        Case.File(path: "a", text: "one\n", mode: 0o644),
        Case.File(path: "a", text: "two\n", mode: 0o644, before: 1),
      ],
      commands: [
        Case.Command(line: 10, text: "true", range: 10..<10, acceptsAnyTime: true),
        Case.Command(line: 16, text: "false", range: 16..<16),
      ])
    #expect(try Case(reading: document) == expected)
  }

  @Test(arguments: [
    ("words", 1, "the first line must be a heading that says what the case proves"),
    ("# ", 1, "the first line must be a heading that says what the case proves"),
    ("# Nothing", 1, "the case has no command"),
    ("# Open\n\n```console\n$ true\n````x", 3, "this fence is never closed"),
    ("# Late\n```console\nout\n$ true\n```", 3, "a console block starts with a command"),
    ("# Typo\n```sh fiel=a\n```", 2, "unknown attribute `fiel`"),
  ])
  func `what is not a case is refused`(_ document: String, _ line: Int, _ words: String) {
    #expect(throws: CaseError(line: line, words: words)) { try Case(reading: document) }
  }
}
