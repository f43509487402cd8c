import Playbook
import Testing

/// format.md, section 2: playbooks, their names, groups and phases.
struct NameTests {
  private func step(_ id: String = "a") -> String { "```sh {#\(id)}\n```\n" }

  /// The names of playbooks under these headings, which stand above a step each.
  private func names(_ headings: String...) -> [String] {
    runbook(headings.map { "## \($0)\n\(step())" }.joined()).playbooks.map(\.name)
  }

  @Test(arguments: [
    ("API not responding", "api-not-responding"), ("  What's   up?! ", "whats---up"),
    ("a_b - c--d", "a_b---c--d"), ("`docker ps` & **bold** _it_", "docker-ps--bold-it"),
    ("[Link text](https://x.y/z) here", "link-text-here"), ("![alt](i.png) Image", "image"),
    ("Tag <b>x</b><br>", "tag-x"), ("🚨 Down 🚨", "-down-"), ("Über Straße", "über-straße"),
    ("数据库 故障", "数据库-故障"), ("ПЕРЕЗАПУСК № 1", "перезапуск--1"), ("हिन्दी", "हिन्दी"), ("1.2.3 / x", "123--x"),
    ("Ⅷ ٣ ²", "ⅷ-٣-"), ("C# & C++", "c--c"), ("a &amp; b \\* c", "a--b--c"), ("T #", "t"),
    ("e\u{301}é", "e\u{301}é"),
  ])
  func `a name is the heading's anchor as GitHub has it`(heading: String, expected: String) {
    #expect(Array(names(heading)[0].unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `repeats are numbered, wherever a heading stands`() {
    #expect(names("X", "x", "X!", "Y") == ["x", "x-1", "x-2", "y"])
    #expect(
      runbook("> # X\n\n- # X\n\n#### X\n## X\n\(step())").playbooks.map(\.name) == ["x-3"])
  }

  @Test func `a heading without letters gives no name`() {
    #expect(problems("## !\n\(step())") == ["1:1 no-heading: the heading `!` gives its playbook no name → "])
  }

  @Test func `groups, playbooks and phases`() {
    #expect(
      read(
        """
        Title
        =====
        ## Issues
        ### A
        \(step("a"))#### Look
        \(step("b"))##### Deeper
        \(step("c"))### Empty
        #### Nothing
        ## B
        \(step("d"))### Inner
        \(step("e"))# Second
        ### C
        \(step("f"))
        """) == """
          a “A” docs/RUNBOOK.md:4-12 in “Issues”
            5:1 a “a”
              script: 
            8:1 b “b”
              phase: Look
              script: 
            11:1 c “c”
              phase: Deeper
              script: 
          b “B” docs/RUNBOOK.md:15-17 in “Title”
            16:1 d “d”
              script: 
          inner “Inner” docs/RUNBOOK.md:18-20 in “Title”
            19:1 e “e”
              script: 
          c “C” docs/RUNBOOK.md:22-24 in “Second”
            23:1 f “f”
              script: 
          """)
  }

  @Test func `a step directly under a level-1 heading is an error once another heading holds steps`() {
    #expect(problems("# A\n\(step())") == [])
    #expect(problems("# A\n\(step())## Empty\n") == [])
    #expect(
      problems("# A\n- [ ] x\n\n\(step())\(step("b"))## B\n\(step())") == [
        "4:1 top-level-step: step `a` stands directly under the page's title → a"
      ])
    #expect(
      problems("# A\n\(step())# B\n\(step("b"))") == [
        "2:1 top-level-step: step `a` stands directly under the page's title → a",
        "5:1 top-level-step: step `b` stands directly under the page's title → b",
      ])
  }

  @Test func `a step before the first heading is an error`() {
    #expect(
      read("- [ ] x\n\n> \(step().replacing("\n", with: "\n> "))\n\n#### Four\n\n\(step("b"))\n# T\n") == """
        docs/RUNBOOK.md:3:3 no-heading: step `a` stands before the first heading and belongs to no playbook
        docs/RUNBOOK.md:9:1 no-heading: step `b` stands before the first heading and belongs to no playbook
        """)
  }

  @Test func `headings in lists and quotes are no headings of the page`() {
    #expect(runbook("# T\n> ## Q\n\n- ## L\n\n\(step())").playbooks.map(\.name) == ["t"])
  }

  @Test(arguments: [
    "<a id=\"x\"></a>\n\n## T\n", "<a id=\"x\"></a>\n## T\n", "## <a id=\"x\"></a>T\n",
    "## <a id='x'></a> T\n",
    "x\n\n<a id=\"x\"></a>\n\n## T\n",
  ])
  func `an anchor before or in a heading is one more name`(page: String) {
    let playbook = runbook(page + step()).playbook(named: "x")
    #expect(playbook?.name == "t")
    #expect(playbook?.aliases == ["x"])
    #expect(playbook?.title == "T")
  }

  @Test func `several anchors are several names, each once`() {
    #expect(
      runbook(
        "<a id=\"x\"></a> <a id=\"y\"></a>\n\n<a id=\"z\"></a>\n\n## <a id=\"x\"></a><a id=\"t\"></a>T\n\(step())"
      ).playbooks[0].aliases == ["x", "y", "z"])
  }

  @Test(arguments: [
    "<a id=\"x\"></a>\n\nwords\n\n## T\n", "<a id=\"x\"></a> words\n\n## T\n", "## T <a id=\"x\"></a>\n",
    "- <a id=\"x\"></a>\n\n## T\n", "## T\n<a id=\"x\"></a>\n\n#### Phase\n",
    "## T\n#### <a id=\"x\"></a>P\n",
    "<a name=\"x\"></a>\n\n## T\n", "<a id=\"\"></a>\n\n## T\n", "`<a id=\"x\"></a>`\n\n## T\n",
  ])
  func `an anchor elsewhere is none`(page: String) {
    #expect(runbook(page + step()).playbooks.map(\.aliases) == [[]])
  }

  @Test func `two playbooks with one name are an error for both`() {
    let page = runbook("## A\n\(step())<a id=\"a\"></a>\n\n## B\n\(step())## C\n\(step())")
    #expect(
      dump(page).split(separator: "\n").last
        == "docs/RUNBOOK.md:6:1 duplicate-name: two playbooks are called `a`; the other is docs/RUNBOOK.md:1 → any a, b"
    )
    #expect(
      page.playbooks.filter { page.diagnostics[0].isInTheWay(of: $0) }.map(\.name) == ["a", "b"])
  }
}
