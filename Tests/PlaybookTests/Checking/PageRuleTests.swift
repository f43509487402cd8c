import Testing

@testable import Playbook

/// What the rules say about how steps stand on a page.
struct PageRuleTests {
  @Test func `words of its own are not the remedy of the step before, nor its output's`() {
    let page = """
      ## Help

      1. Look.

         ```sh {#look probe}
         ls
         ```

         It should say:

         ```output
         a
         ```

         If it does not, call somebody.

      2. ```sh {#one confirm}
         ls
         ```

      3. Do it.

         ```sh {#two confirm}
         ls
         ```

      #### A phase

      ```sh {#three confirm}
      ls
      ```

      - a list

      ```sh {#four confirm}
      ls
      ```

      - [ ] Tell somebody

      ```sh {#five confirm}
      ls
      ```

      Look.

      ```sh {#gone gate}
      ls
      ```
      """
    #expect(
      findings(page) == ["17:4 wordless-step", "29:1 wordless-step", "41:1 wordless-step"])
  }

  @Test(arguments: [
    ("If it fails, go on.", "", true), ("Only if it fails.", "", true), ("Or this:", "", true),
    ("Otherwise, this.", "", true),
    ("**If** it fails.", "", true), ("If it fails.", "confirm", false),
    ("If it fails.", "irreversible", false),
    ("If it fails.", "probe", true), ("Iffy.", "", false), ("If all is well, look.", "", false),
    ("If everything looks good, go on.", "", false),
    ("If all else fails, restart it.", "", true), ("If all containers are down, start them.", "", true),
    ("If everything is not well, stop.", "", true),
    ("Order it.", "", false),
    ("See if it fails.", "", false),
  ])
  func `a choice in words is one in the step`(_ words: String, _ attributes: String, _ expected: Bool) {
    let page =
      "## Help\n\n\(words)\n\n```sh {#it \(attributes)}\nls\n```\n\nLook.\n\n```sh {#gone gate}\nls\n```\n"
    #expect(findings(page) == (expected ? ["3:1 unheeded-condition"] : []))
    let enough = "## Help\n\nLook.\n\n```sh {#well probe enough}\nls\n```\n" + page.dropFirst(7)
    #expect(findings(enough) == [])
  }

  @Test func `a gate must come after what changes something`() {
    let look = "Look.\n\n```sh {#look gate}\nls\n```\n\n"
    let change = "Do it.\n\n```sh {#do}\nmake\n```\n\n"
    let back = "Undo it.\n\n```sh {#undo rollback-of=do}\nmake\n```\n\n"
    let probe = "See.\n\n```sh {#see probe}\nls\n```\n\n"
    #expect(findings("## A\n\n" + look + change) == ["11:1 no-gate"])
    #expect(findings("## A\n\n" + change + look + probe) == [])
    #expect(findings("## A\n\n" + change + back) == ["5:1 no-gate"])
    #expect(findings("## A\n\n" + look + probe) == [])
    #expect(findings("## A\n\n- [ ] Do it\n\n" + probe) == [])
  }

  @Test(arguments: [
    ("<details>", "7:1 folded-step"), ("<details open>", ""),
    ("<details><summary>x</summary>", "7:1 folded-step"),
    ("<details>\nx\n</details>", ""), ("<div hidden>", "7:1 hidden-step"),
    ("<div style='display: NONE'>", "7:1 hidden-step"),
    ("<div\n class=a hidden\n>", "9:1 hidden-step"), ("<template>", "7:1 hidden-step"),
    ("<DIV HIDDEN></DIV>", ""),
    ("words <span hidden>", "7:1 hidden-step"), ("<p hidden>", ""), ("<!-- <div hidden> -->", ""),
    ("<div hidden><details></div>", ""), ("<img hidden>", ""), ("<div title='hidden'>", ""),
    ("> <div hidden>", ""), ("- a\n- <details>", ""),
  ])
  func `what HTML hides or folds is found`(_ html: String, _ expected: String) {
    let page = "## Help\n\n\(html)\n\nLook.\n\n```sh {#look probe}\nls\n```\n"
    #expect(findings(page) == (expected.isEmpty ? [] : [expected]))
  }

  @Test func `what is hidden in an item or quote ends with it`() {
    let step = "```sh {#ID probe}\nls\n```\n"
    func quoted(_ text: String) -> String { text.split(separator: "\n").map { "> \($0)\n" }.joined() }
    let inner = quoted(step.replacing("ID", with: "a"))
    let page = "## A\n\n> <div hidden>\n>\n> Look.\n>\n\(inner)\nLook.\n\n" + step.replacing("ID", with: "b")
    #expect(findings(page) == ["7:3 hidden-step"])
  }

  @Test func `names that move or mean something else are found`() {
    let step = "Look.\n\n```sh {#look probe}\nls\n```\n\n"
    #expect(findings("## A\n\n\(step)## A\n\n\(step)") == ["9:1 numbered-name"])
    #expect(findings("## A\n\n\(step)<a id=\"b\"></a>\n\n## A\n\n\(step)") == [])
    #expect(findings("## A 1\n\n\(step)") == [])
    #expect(findings("## Run\n\n\(step)") == ["1:1 command-name"])
  }

  @Test func `a line is as long as it is shown`() {
    let line = "echo " + String(repeating: "é", count: 95)
    #expect(
      findings("## A\n\n> Look.\n>\n> ```sh {#look probe}\n> \(line)\n> \(line)x\n> ```\n") == [
        "7:103 long-line"
      ])
  }

  @Test func `what is found stands in the order of the pages, not of the rules`() {
    let page = "# P\n\n[a](a.md) [b](b.md)\n\n## Look\n\nDo it.\n\n```sh {#s probe}\nls\n```\n"
    let script = "```sh {#s}\nrm -r x\n```\n"
    let found = diagnostics(
      page,
      FakePages(files: [
        "docs/a.md": "# A\n\nDo it.\n\n" + script, "docs/b.md": "# B\n\n[c](c.md)\n\n" + script,
      ]))
    #expect(found.map(\.file) == found.map(\.file).sorted())
    #expect(found.contains { $0.rule == .deadLink } && Set(found.map(\.file)).count == 2)
  }
}
