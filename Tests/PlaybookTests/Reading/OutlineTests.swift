import Playbook
import Testing

struct OutlineTests {
  private static let pages = [
    "# T\n\n- [ ] Tell *them*\n- [x] `too`\n- [ ] [a](b.md)\n- [a](c.md)\n\n```sh {#a}\necho $A\n```\n",
    "# T\n\n## A\n\nWords.\n\n```sh {#a}\necho <name>\n```\n\n## B\n\n```sh {#b}\ncat <in >out <<E\nE\n```\n",
    "# T\n\n```sh {#a}\nX=1\n```\n\n```sh {#b rollback-of=a}\necho $X\n```\n",
    "# T\n\n```sh {#a}\nX=1\n```\n\n```sh {#b}\nX=2\n```\n\n```sh {#c rollback-of=b}\necho $X <é>\n```\n",
    "# T\n\nSee [that](playbooks/x.md), ![i](i.md) and *[more](playbooks/y.md)*.\n\n```sh {#a confrim}\ntrue\n```\n",
    "# T\n\n<a id=\"x\"></a>\n\n## A\n\n<a id=\"y\"></a>\n### B\n\n- a\n\n  ```sh {#a}\n  true\n  ```\n\n  After.\n",
    "- [ ] a\n\n# T\n\n1. One\n\n   - Two\n\n     ```sh {#a when=\"b failed\"}\n     true\n     ```\n\n   ```output\n   x\n   ```\n",
    "# T\n\n```sh {#a}\ntrue\n",
    "---\na: b\n---\n# T\r\n\r\n> ```sh {#a}\r\n> true\r\n> ```\r\n\n    ```sh {#b}\n",
    "# T\n\n- [ ]\n- [ ] *a*\n- [] b\n\n```sh {#a}\ntrue\n```\n\n```output {json}\n{\n```\n",
  ]
  private static let files = [
    "playbooks/x.md": "# X\n\n```sh {#a}\ntrue\n```\n",
    "docs/playbooks/x.md": "# X\n\n```sh {#a}\ntrue <a>\n```\n",
    "docs/playbooks/y.md": "<a id=\"z\"></a>\n\n# Y\n\nWords.\n\n```sh {#A}\ntrue\n```\n",
  ]

  /// What a list shows of a page.
  private func listed(_ runbook: Runbook) -> [String] {
    [ListText.text(RunbookOutline(runbook), style: Style(isColoured: false))]
      + runbook.playbooks.map { "\($0.file):\($0.place.line)-\($0.lastLine) \($0.name)" }
      + runbook.diagnostics.filter { $0.severity == .error }.map { "\($0)" }
  }

  @Test(arguments: pages)
  func `the outline of a page lists the same playbooks and finds the same errors as the whole`(page: String)
    throws
  {
    let pages = FakePages(files: Self.files)
    let outline = try RunbookReader.read(
      Array(page.utf8), file: "docs/RUNBOOK.md", from: pages, depth: .outline)
    #expect(listed(outline) == listed(runbook(page, Self.files)))
  }
}
