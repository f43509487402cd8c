import Testing

@testable import Playbook

struct OutlineMemoTests {
  private static let page = Array(
    "# T\n\n[a](a.md) [b](b.md) [c](c.md)\n\n## A\n\n```sh {#a}\ntrue\n```\n".utf8)
  private static let linked = "<a id=\"again\"></a>\n\n# A\n\n```sh {#a}\ntrue\n```\n"

  private func memo(_ files: [String: String] = ["a.md": linked]) throws -> OutlineMemo {
    let pages = NotedPages(FakePages(files: files))
    let runbook = try RunbookReader.read(Self.page, file: "RUNBOOK.md", from: pages)
    return OutlineMemo(page: Self.page[...], notes: pages.notes, outline: RunbookOutline(runbook))
  }

  @Test func `a memo survives being written and read`() throws {
    let memo = try memo()
    #expect(memo.outline.playbooks.map(\.aliases) == [[], ["again"]])
    #expect(OutlineMemo(bytes: memo.bytes(reader: "r"), reader: "r") == memo)
    #expect(OutlineMemo(bytes: memo.bytes(reader: "r"), reader: "another") == nil)
    let refused = OutlineMemo(
      page: [], notes: [.init(path: "a.md", answer: .problem(PageProblem(reason: "is a FIFO")))],
      outline: memo.outline)
    #expect(OutlineMemo(bytes: refused.bytes(reader: "r"), reader: "r") == refused)
  }

  @Test func `a memo that is cut anywhere is none`() throws {
    let bytes = try memo().bytes(reader: "r")
    for count in bytes.indices {
      #expect(OutlineMemo(bytes: Array(bytes.prefix(count)), reader: "r") == nil, "cut after \(count)")
    }
    #expect(OutlineMemo(bytes: bytes + [0], reader: "r") == nil)
    #expect(OutlineMemo(bytes: Array("9:outline 199999999999999999999:".utf8), reader: "r") == nil)
  }

  @Test func `a memo holds while every page asked for is the same`() throws {
    let memo = try memo()
    func holds(_ files: [String: String], page: [UInt8] = Self.page, file: String = "RUNBOOK.md") -> Bool {
      memo.holds(page, file: file, from: FakePages(files: files))
    }
    #expect(holds(["a.md": Self.linked]))
    #expect(holds(["a.md": Self.linked, "d.md": "never asked for"]))
    #expect(!holds(["a.md": Self.linked], page: Self.page + [10]))
    #expect(!holds(["a.md": Self.linked], file: "docs/RUNBOOK.md"))
    #expect(!holds([:]))
    #expect(!holds(["a.md": Self.linked.uppercased()]))
    #expect(!holds(["a.md": Self.linked, "c.md": ""]))
  }
}
