import Playbook
import Testing

/// format.md, section 1, and cli.md, "A page with errors": an unclosed fence and what it reaches.
struct UnclosedFenceTests {
  /// The names of the playbooks that an error is in the way of.
  private func refused(_ page: String, _ files: [String: String] = [:]) -> [String] {
    let runbook = runbook(page, files)
    return runbook.playbooks.filter { playbook in
      runbook.diagnostics.contains { $0.isInTheWay(of: playbook) }
    }.map(\.name)
  }

  private func step(_ id: String) -> String { "```sh {#\(id)}\necho\n```\n" }

  @Test func `a fence open to the end of the page swallows what follows`() {
    let page = "## A\n\(step("a"))## B\n\(step("b"))```text\nx\n\n## C\n"
    #expect(
      problems(page) == [
        "9:1 unclosed-fence: this fence is not closed and swallows what follows → what follows"
      ])
    #expect(refused(page) == ["b"])
  }

  @Test func `a fence on the last line is open, too`() {
    #expect(refused("## A\n\(step("a"))## B\n\(step("b"))## C\n```sh {#c}") == ["c"])
  }

  @Test(arguments: ["```", "~~~", "````"])
  func `another mark, a shorter run or text behind it closes nothing`(mark: String) {
    let closings = ["```": ["~~~", "``", "``` x", "    ```"], "~~~": ["```"], "````": ["```"]][mark] ?? []
    for closing in closings {
      #expect(
        problems("# T\n\(mark)sh {#a}\necho\n\(closing)\n") == [
          "2:1 unclosed-fence: this fence is not closed and swallows what follows → what follows"
        ])
    }
  }

  @Test(arguments: ["- ```sh {#b}\n  echo\n\n", "> ```sh {#b}\n> echo\n\n", "1. x\n   ```sh {#b}\n   echo\n"])
  func `in a list item or quote it ends with that, and reaches its own playbook only`(fence: String) {
    let page = "## A\n\(step("a"))## B\n\(fence)## C\n\(step("c"))"
    #expect(problems(page).map { $0.split(separator: " ").last } == ["b"])
    #expect(refused(page) == ["b"])
  }

  @Test func `before the first heading it swallows all and leaves no playbook`() {
    #expect(
      read("```text\n## A\n\(step("a").dropLast(4))") == """
        docs/RUNBOOK.md:1:1 unclosed-fence: this fence is not closed and swallows what follows → what follows
        docs/RUNBOOK.md:3:1 hidden-fence: this line looks like a step's fence but opens none
        """)
  }

  @Test func `in a linked file it reaches that file only`() {
    let page = "## A\n\(step("a"))[x](x.md)\n"
    #expect(refused(page, ["docs/x.md": "# X\n\(step("x"))```\n"]) == ["x"])
  }

  @Test func `an error of one playbook leaves the others alone`() {
    #expect(refused("## A\n\(step("a"))## B\n```sh {#b prob}\n```\n## C\n\(step("c"))") == ["b"])
  }

  @Test func `an error of a linked file's front reaches that file's playbook`() {
    #expect(refused("## A\n[x](x.md)\n", ["docs/x.md": "```sh {#q prob}\n```\n# X\n\(step("x"))"]) == ["x"])
  }

  @Test func `a playbook whose heading a fence swallows is hidden, not missing`() {
    let page = runbook("## A\n\(step("a"))## B\n```sh {#b}\n## C c\n\(step("c"))## D\n\(step("d"))")
    #expect(page.playbooks.map(\.name) == ["a", "b", "d"])
    #expect(page.errorsHiding("c-c").map(\.place) == [Place(line: 8)])
    #expect(page.errorsHiding("x") == [])
    #expect(refused("## A\n\(step("a"))## B\n```sh {#b}\n## C\n\(step("c"))## D\n\(step("d"))") == ["b"])
    #expect(runbook("## A\n\(step("a"))```\n").errorsHiding("x").map(\.rule.name) == ["unclosed-fence"])
  }
}
