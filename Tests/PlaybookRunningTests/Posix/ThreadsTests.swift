import Testing

@testable import PlaybookRunning

struct ThreadsTests {
  @Test(arguments: [0, 1, 2, 7, 1000]) func `every part is done once, and its result stands at its place`(
    _ count: Int
  ) {
    let results = Threads().map(count) { part in (0...part).map { "\($0)" }.joined(separator: " ") }
    #expect(results.count == count)
    for (part, result) in results.enumerated() { #expect(result.split(separator: " ").count == part + 1) }
  }

  @Test func `a thread goes as deep as the first one`() {
    @Sendable func depth(_ rest: Int) -> Int { rest == 0 ? 0 : depth(rest - 1) + 1 }
    #expect(Threads().map(64) { _ in depth(20_000) } == Array(repeating: 20_000, count: 64))
  }
}
