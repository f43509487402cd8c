import Playbook
import Testing

/// format.md, section 1: the files that a runbook links are part of it.
struct LinkedFileTests {
  private let file = "# Linked\n```sh {#x}\n```\n"

  /// The playbooks' files, where `link` stands on docs/RUNBOOK.md and these files hold a step.
  private func files(_ link: String, _ paths: String...) -> [String] {
    runbook("# T\n\(link)\n", Dictionary(paths.map { ($0, file) }) { $1 }).playbooks.map(\.file)
  }

  @Test(arguments: [
    ("[x](x.md)", "docs/x.md"), ("[x](./x.md)", "docs/x.md"), ("[x](x.md#part)", "docs/x.md"),
    ("[x](x.md?raw=1#p)", "docs/x.md"), ("[x](../x.md)", "x.md"),
    ("[x](../playbooks/a/../x.md)", "playbooks/x.md"),
    ("[x](/playbooks/x.md)", "playbooks/x.md"), ("[x](a%20b/x%2Dy.md)", "docs/a b/x-y.md"),
    ("[x](<a b.md>)", "docs/a b.md"), ("[x][ref]\n\n[ref]: x.md", "docs/x.md"),
    ("**[`x`](x.md)**", "docs/x.md"),
    ("- > [x](x.md)", "docs/x.md"), ("| [x](x.md) |\n|---|", "docs/x.md"), ("## [x](x.md)", "docs/x.md"),
    ("- [ ] [x](x.md)", "docs/x.md"), ("1. [x](x.md)", "docs/x.md"), ("[x](d%C3%A9.md)", "docs/dé.md"),
  ])
  func `a relative link to a Markdown file leads there`(link: String, path: String) {
    #expect(files(link, path) == [path])
  }

  @Test(arguments: [
    "[x](../../x.md)", "[x](/../x.md)", "[x](%2e%2e/../x.md)", "[x](https://e.org/x.md)", "[x](//e.org/x.md)",
    "[x](file:x.md)", "[x](x.txt)", "[x](x.MD)", "[x](x.md/)", "[x](#x.md)", "[x](?x.md)", "![x](x.md)",
    "`[x](x.md)`",
    "<!-- [x](x.md) -->", "```\n[x](x.md)\n```", "[x](x%2.md)", "[x](x%+1.md)", "[x](x%00.md)", "[x](%FF.md)",
    "[x](missing.md)", "[x]()", "[x](RUNBOOK.md)", "[x](../docs/RUNBOOK.md#t)",
  ])
  func `any other link does not`(link: String) {
    #expect(
      runbook(
        "# T\n\(link)\n",
        ["x.md": file, "docs/x.md": file, "../x.md": file, "docs/RUNBOOK.md": file, "docs/x.txt": file]
      ).playbooks.map(\.file) == [])
  }

  @Test func `a page in the root links from there`() {
    #expect(
      runbook("[x](x.md) [y](../x.md)", ["x.md": file], file: "RUNBOOK.md").playbooks.map(\.file) == ["x.md"])
  }

  @Test func `a file is read once and one hop away`() {
    #expect(
      runbook(
        "[x](x.md) [again](./x.md#y)", ["docs/x.md": file + "[y](y.md) [r](RUNBOOK.md)\n", "docs/y.md": file]
      ).playbooks.map(\.file) == ["docs/x.md"])
  }

  @Test func `a linked file is one playbook, its headings its phases`() {
    #expect(
      read(
        "# T\n## Group\n[x](../playbooks/First%20Run.md)\n### B\n[y](y.md)\n\n```sh {#b}\n```\n",
        [
          "playbooks/First Run.md":
            "---\nx: y\n---\n<a id=\"start\"></a>\n\nIntro.\n\n# Hello\n\n```sh {#one}\n```\n## Two\n```sh {#two when='one passed'}\n```\n# Three\n<a id=\"no\"></a>\n```sh {#three}\n```\n",
          "docs/y.md": "Words.\n\n```sh {#y}\n```\n",
        ]) == """
          b “B” docs/RUNBOOK.md:4-8 in “Group”
            7:1 b “y”
              lead: [y](y.md)
              script: 
          first-run “Hello” playbooks/First Run.md:8-18 also start in “Group”
            10:1 one “one”
              lead: Intro.
              script: 
            13:1 two when=one passed “two”
              phase: Two
              script: 
            17:1 three “three”
              phase: Three
              script: 
          y “y” docs/y.md:1-4 in “Group”
            3:1 y “Words.”
              script: 
          """)
  }

  @Test func `a file without a step is no part of the runbook`() {
    #expect(read("[x](x.md)", ["docs/x.md": "# X\n- [ ] do\n\n```sh\n```\n```\n"]) == "")
  }

  @Test func `a file whose steps cannot be read says so`() {
    #expect(
      problems(
        "[x](x.md) [y](y.md)", ["docs/x.md": "```sh {#a b}\n```\n", "docs/y.md": "<!--\n```sh {#a}\n-->\n"])
        == [
          "docs/x.md:1:11 unknown-attribute: unknown attribute `b` → x",
          "docs/y.md:2:1 hidden-fence: this line looks like a step's fence but opens none → y",
        ])
  }

  @Test func `a linked file that cannot be read is an error of its own playbook`() throws {
    #expect(
      problems("[x](x.md)", ["docs/x.md": "a\0"]) == [
        "docs/x.md:1:2 encoding: the page holds a NUL byte here → x"
      ])
    let pages = FakePages(files: [:], problems: ["docs/x.md": "is a directory"])
    let read = try RunbookReader.read(Array("[x](x.md)".utf8), file: "docs/RUNBOOK.md", from: pages)
    #expect(dump(read) == "docs/x.md:1:1 linked-file: the linked file is a directory → x")
  }

  @Test func `a file named like a heading is a second playbook of that name`() {
    #expect(
      problems("# X\n```sh {#x}\n```\n[x](x.md)", ["docs/x.md": file]) == [
        "docs/x.md:1:1 duplicate-name: two playbooks are called `x`; the other is docs/RUNBOOK.md:1 → any x, x"
      ])
  }
}
