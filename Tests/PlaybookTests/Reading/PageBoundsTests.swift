import Playbook
import Testing

struct PageBoundsTests {
  private static func repeated(_ count: Int, _ piece: (Int) -> String) -> String {
    "# T\n\n## P\n\n" + (0..<count).map(piece).joined()
  }

  /// Pages that grow, by what they are made of; the second number is where the growth is measured from.
  private static let pages: [(name: String, from: Int, page: @Sendable (Int) -> String)] = [
    ("playbooks", 100, { repeated($0) { "## P\($0)\n\nDo it.\n\n```sh {#s}\necho \($0)\n```\n\n" } }),
    ("steps", 100, { repeated($0) { "Do it.\n\n```sh {#s\($0)}\necho \"$A\($0)\"\n```\n\n" } }),
    ("documentation", 200, { repeated($0) { "```\necho \($0)\n```\n\n" } }),
    ("one long fence", 500, { "# T\n\n```sh {#s}\n" + String(repeating: "true\n", count: $0) + "```\n" }),
    (
      "rollbacks", 60,
      {
        repeated($0) {
          "```sh {#a\($0)}\nB\($0)=1\n```\n\n```sh {#b\($0) rollback-of=a\($0)}\necho \"${A\($0):?x}\"\n```\n\n"
        }
      }
    ),
    ("tasks", 150, { "# T\n\n```sh {#s}\ntrue\n```\n\n" + repeated($0) { "- [ ] do \($0)\n" } }),
    ("equal tasks", 150, { "# T\n\n```sh {#s}\ntrue\n```\n\n" + repeated($0) { _ in "- [ ] do\n" } }),
    ("task lists without a step", 150, { repeated($0) { "- [ ] do \($0)\n" } }),
    ("headings", 200, { repeated($0) { _ in "# a\n" } }),
    ("links", 200, { repeated($0) { "[a](b\($0).md) " } }),
    ("names", 200, { repeated($0) { _ in "<a id=\"x\"></a>" } + "\n\n# U\n" }),
    ("unclosed names", 500, { repeated($0) { _ in "<a id=\"" } }),
    ("blank lines", 5000, { String(repeating: "\n", count: $0) }),
    ("nested quotes", 4000, { String(repeating: ">", count: $0) + " a\n" }),
    ("nested lists", 2000, { String(repeating: "- ", count: $0) + "a\n" }),
    ("emphasis", 500, { String(repeating: "*a ", count: $0) }),
    ("brackets", 500, { String(repeating: "[", count: $0) }),
    ("backticks", 5000, { String(repeating: "`", count: $0) }),
    ("fences that open none", 200, { repeated($0) { "    ```sh {#s\($0)}\n" } }),
  ]

  @Test(arguments: pages.indices)
  func `a large page is read in linear time`(index: Int) throws {
    let (name, size, page) = Self.pages[index]
    let growth = growth(from: size) { count in
      let bytes = Array(page(count).utf8)
      return { _ = try? RunbookReader.read(bytes, file: "RUNBOOK.md", from: FakePages(files: [:])) }
    }
    #expect(growth < 9, "\(name)")
  }

  @Test func `a plan with many rollbacks tells its inputs in linear time`() {
    let growth = growth(from: 60) { count in
      let playbook = Page.playbook(
        (0..<count).flatMap { ["a\($0)|B\($0)=1", "b\($0) rollback-of=a\($0)|echo \"${A\($0):?x}\""] })
      let plan = try? Plan(playbook, policy: Policy(isAttended: false))
      return { _ = plan?.needs(InputValues()) }
    }
    #expect(growth < 9)
  }
}
