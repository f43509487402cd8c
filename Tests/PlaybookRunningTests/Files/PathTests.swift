import Testing

@testable import PlaybookRunning

@Suite struct PathTests {
  @Test func `the parent of a path`() {
    #expect(["/a/b", "/a", "/", "a/b", "a"].map(Path.parent) == ["/a", "/", "/", "a", "."])
  }

  @Test func `the name of a path`() {
    #expect(["/a/b", "/a/", "a", "//", "a/é//"].map(Path.name) == ["b", "a", "a", "//", "é"])
  }

  @Test func `a path joined to a directory`() {
    #expect(Path.join("/a", "b") == "/a/b")
    #expect(Path.join("/", "b") == "/b")
    #expect(Path.join("/a", "/b") == "/b")
  }

  @Test func `a path as its root sees it`() {
    #expect(Path.relative("/a/b/c", to: "/a") == "b/c")
    #expect(Path.relative("/a", to: "/") == "a")
    #expect(Path.relative("/e\u{301}/\u{301}b", to: "/e\u{301}") == "\u{301}b")
  }
}
