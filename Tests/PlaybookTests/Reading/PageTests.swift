import Playbook
import Testing

/// format.md, section 1: what is text, what is Markdown, what is code.
struct PageTests {
  private let step = "```sh {#a}\necho\n```"

  @Test func `a page becomes playbooks with their steps`() {
    #expect(
      read("# Title\n\n## Fix it\n\n1. Look first. Then go.\n\n   ```sh {#look probe}\n   ls\n   ```\n")
        == """
        fix-it “Fix it” docs/RUNBOOK.md:3-9 in “Title”
          7:4 look probe timeout=60s “Look first.”
            lead: Look first. Then go.
            script: ls⏎
        """)
  }

  @Test(arguments: ["---", "..."])
  func `front matter is no Markdown and keeps its lines`(end: String) {
    #expect(
      read("---\ntitle: x\n# no heading\n\(end)\n# T\n\(step)\n") == """
        t “T” docs/RUNBOOK.md:5-8
          6:1 a “a”
            script: echo⏎
        """)
  }

  @Test func `a rule on the first line without an end is no front matter`() {
    #expect(
      read("---\n# T\n\(step)\n") == """
        t “T” docs/RUNBOOK.md:2-5
          3:1 a “a”
            script: echo⏎
        """)
  }

  @Test func `a step's fence in front matter is not lost in silence`() {
    #expect(
      problems("---\n```sh {#x}\n---\n# T\n\(step)\n") == [
        "2:1 hidden-fence: this line looks like a step's fence but opens none"
      ])
  }

  @Test(arguments: [
    "\u{FEFF}# T\n\n```sh {#a}\necho\n\nx\n```\n", "# T\r\n\r\n```sh {#a}\r\necho\r\n\r\nx\r\n```\r\n",
    "# T\n\n```sh {#a}\necho\n\nx\n```", "\u{FEFF}# T\r\n\r\n```sh {#a}\r\necho\r\n\r\nx\r\n```",
  ])
  func `a BOM, CRLF and a missing last newline change nothing`(page: String) {
    #expect(
      read(page) == """
        t “T” docs/RUNBOOK.md:1-7
          3:1 a “a”
            script: echo⏎⏎x⏎
        """)
  }

  @Test func `a lone carriage return in a step is an error, elsewhere a line end`() {
    #expect(
      read("# T\r\n\r```sh {#a}\necho 1\recho 2\n```\n") == """
        t “T” docs/RUNBOOK.md:1-6
          3:1 a “a”
            script: echo 1⏎echo 2⏎
        docs/RUNBOOK.md:4:1 changed-text: a lone carriage return ends this line: what is shown is not what would run → t
        """)
  }

  @Test func `two carriage returns and a line feed are two line ends`() {
    #expect(
      read("# T\r\r\n\(step)") == """
        t “T” docs/RUNBOOK.md:1-5
          3:1 a “a”
            script: echo⏎
        """)
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xC3, 0xA9, 0xFF], SourceText.Problem.notUTF8(Place(line: 2, column: 2))),
      ([0xC3], .notUTF8(Place(line: 1, column: 1))),
      ([0x61, 0x0D, 0x0A, 0xED, 0xA0, 0x80], .notUTF8(Place(line: 2, column: 1))),
      ([0x61, 0x0A, 0x0A, 0x62, 0x00, 0xFF], .nul(Place(line: 3, column: 2))),
      ([0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0x00], .nul(Place(line: 1, column: 2))),
      ([0xFF, 0x00], .notUTF8(Place(line: 1, column: 1))),
    ] as [([UInt8], SourceText.Problem)])
  func `bytes that are no text are found where they stand`(bytes: [UInt8], expected: SourceText.Problem) {
    #expect(throws: expected) { try SourceText(bytes) }
  }

  @Test func `a page of nothing holds nothing`() {
    #expect(["", "\n", "\u{FEFF}", "---\n---\n", "---", "\r"].map { read($0) } == ["", "", "", "", "", ""])
  }

  @Test(arguments: [
    ("~~~sh {#a}\necho\n~~~", "2:1"), ("````sh {#a}\necho\n````", "2:1"), ("``` sh {#a}\necho\n`````", "2:1"),
    ("> ```sh {#a}\n> echo\n> ```", "2:3"), ("- ```sh {#a}\n  echo\n  ```", "2:3"),
    ("1. ```sh {#a}\n   echo\n   ```", "2:4"), ("> - ~~~sh {#a}\n>   echo\n>   ~~~", "2:5"),
    ("   ```sh {#a}\n   echo\n   ```", "2:4"),
    ("- x\n  - y\n    > ```sh {#a}\n    > echo\n    > ```", "4:7"),
  ])
  func `fences of every make, in lists and quotes, are code`(fence: String, place: String) {
    let lines = read("# T\n\(fence)\n").split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines[1].hasPrefix(place + " a "))
    #expect(lines.last == "script: echo⏎")
    #expect(problems("# T\n\(fence)\n") == [])
  }

  @Test func `a step in details is a step`() {
    #expect(
      read("# T\n<details>\n<summary>Why</summary>\n\n\(step)\n\n</details>\n") == """
        t “T” docs/RUNBOOK.md:1-9
          5:1 a “a”
            lead: <details>⏎<summary>Why</summary>
            script: echo⏎
          closing: </details>
        """)
  }

  @Test(arguments: [
    ("<!--\n```sh {#a}\necho\n```\n-->", "3:1"), ("    ```sh {#a}\n    echo\n    ```", "2:5"),
    ("<details>\n```sh {#a}\necho\n```\n</details>", "3:1"), ("```sh {#a}```", "2:1"),
    ("- x\n\n      ```sh {#a}\n      echo\n      ```", "4:7"), ("> ```sh {#a}`", "2:3"),
    ("1. x\n\n       ~~~sh {#a}", "4:8"), ("\t```sh {#a}\n\techo\n\t```", "2:2"),
  ])
  func `what only looks like a step's fence never runs and is an error`(text: String, place: String) {
    #expect(
      read("# T\n\(text)\n")
        == "docs/RUNBOOK.md:\(place) hidden-fence: this line looks like a step's fence but opens none")
  }

  @Test func `a fence within a longer one or of the other kind is its text`() {
    #expect(
      read("# T\n````md\n```sh {#x}\n```\n````\n~~~md\n```sh {#y}\n```\n~~~\n\(step)\n") == """
        t “T” docs/RUNBOOK.md:1-12
          10:1 a “a”
            lead: ````md⏎```sh {#x}⏎```⏎````⏎⏎~~~md⏎```sh {#y}⏎```⏎~~~
            script: echo⏎
        """)
  }

  @Test func `a step that an open fence swallows is named`() {
    #expect(
      problems("# T\n```sh {#a}\necho\n```sh {#b}\necho\n```\n") == [
        "4:1 hidden-fence: this line looks like a step's fence but opens none → t"
      ])
  }

  @Test func `a tab that is partly indentation changes what would run`() {
    #expect(
      problems("# T\n- x\n\n\t```sh {#a}\n\tcat\n\t```\n") == [
        "5:1 changed-text: what is read here is not what stands here: a tab is partly indentation → t"
      ])
  }

  @Test func `every byte of a fence is kept`() {
    let script =
      "cat <<'EOF' | tee $VAR\n---\n\n### no heading\n\t\ttabs \n  $(x) `y` \\z\nEOF\n- [ ] no task\n<!-- x"
    #expect(
      runbook("# T\n```sh {#a}\n\(script)\n```\n").playbooks[0].steps[0].script.text == script + "\n")
    #expect(runbook("# T\n```sh {#a}\n```\n").playbooks[0].steps[0].script.bytes == [])
  }

  @Test func `a hundred thousand quotes are no harm`() {
    #expect(
      read("# T\n" + String(repeating: ">", count: 100_000) + " x\n\(step)\n").split(separator: "\n").count
        == 4)
  }
}
