import Playbook
import Testing

@testable import PlaybookRunning

/// What a real bash says of scripts, beside what we take for granted.
struct SyntaxTests {
  /// Pieces of scripts, plain and not, put together at random but always the same.
  private static let scripts: [[UInt8]] = {
    let pieces = [
      "a", "if", "then", "done", "time", "{", "}", "!", "[[", "function", "coproc", "x=1", "=", "./run.sh",
      "'b c'",
      "\"d e\"", "'", "\"", "\\", "$", "`", "#", " # why", "\n", " ", "\t", " -x ", "|", ";", "(", ")", "<",
      "é", "*", ":",
      "@", "%", ",", "+", "8",
    ]
    var state: UInt64 = 1
    func next(below count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    return (0..<60_000).map { _ in
      Array((0...next(below: 6)).map { _ in pieces[next(below: pieces.count)] }.joined().utf8)
    }
  }()

  @Test func `bash has nothing to say about a plain script`() throws {
    let plain = Self.scripts.filter(PlainScript.holds)
    #expect(plain.count > 1_000)
    #expect(try suspects(among: plain) == [])
  }

  @Test func `bash is asked about all others, and does not like many of them`() throws {
    let others = Self.scripts.filter { !PlainScript.holds($0) }.prefix(500)
    #expect(try suspects(among: Array(others)).count > 100)
  }

  private func suspects(among scripts: [[UInt8]]) throws -> [Int] {
    let bench = Bench()
    return try SyntaxSieve(scripts, with: Bash(), by: bench.directory + "/scripts").suspects()
  }
}
