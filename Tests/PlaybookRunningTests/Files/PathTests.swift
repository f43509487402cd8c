import Testing

@testable import PlaybookRunning

@Suite struct PathTests {
  @Test func `the parent of a path`() {
    #expect(["/a/b", "/a", "/", "a/b", "a"].map(Path.parent) == ["/a", "/", "/", "a", "."])
  }

  @Test func `the name of a path`() {
    #expect(["/a/b", "/a/", "a"].map(Path.name) == ["b", "a", "a"])
  }

  @Test func `a path joined to a directory`() {
    #expect(Path.join("/a", "b") == "/a/b")
    #expect(Path.join("/", "b") == "/b")
    #expect(Path.join("/a", "/b") == "/b")
  }
}
