import Testing

@testable import Playbook

/// How long the rules about text and links take on pages made to be slow.
struct TextBoundsTests {
  private static func words(_ text: String) -> String { step("docker restart -t 5 a") + "\n" + text + "\n" }

  private static let pages: [(name: String, from: Int, page: @Sendable (Int) -> String)] = [
    (
      "odd characters", 300,
      { step((0..<$0).map { "ls –a “b” \u{202E}\($0)\u{A0}" }.joined(separator: "\n")) }
    ),
    ("odd characters on a line", 500, { step("echo " + String(repeating: "–“ \u{200B}", count: $0)) }),
    ("tags", 500, { step("echo '" + String(repeating: "\u{E0061}", count: $0) + "'") }),
    ("comments", 500, { step(String(repeating: "ls # –\n", count: $0)) }),
    ("look-alikes", 200, { step(String(repeating: "dосker ps\n", count: $0)) }),
    ("blanks", 300, { step("ls" + String(repeating: String(repeating: " ", count: 12) + "a", count: $0)) }),
    ("links", 200, { words((0..<$0).map { "[a](x\($0).md#b)" }.joined(separator: "\n")) }),
    ("links to one page", 200, { words(String(repeating: "[a](#nowhere) ", count: $0)) }),
    (
      "links and headings", 100,
      { n in
        words((0..<n).map { "# H\($0)\n\n[a](#i\($0))\n\n" }.joined())
      }
    ),
    (
      "links by label", 100,
      { n in
        words((0..<n).map { "[a][r\($0)]\n\n[r\($0)]: x\($0).md\n\n" }.joined())
      }
    ),
    ("open brackets", 300, { words(String(repeating: "[](", count: $0)) }),
    ("backticks", 300, { n in words((1...n).map { String(repeating: "`", count: $0 % 40) + "a" }.joined()) }),
    ("tags of HTML", 200, { words(String(repeating: "<img src=\"a.png\"> ", count: $0)) }),
    ("code spans", 100, { words(String(repeating: "`docker restart -t 9 a` ", count: $0)) }),
    (
      "one target", 60,
      { n in
        step((0..<n).map { "docker restart -t \($0) a" }.joined(separator: "\n"))
          + "\n" + (0..<n).map { "`docker restart -s \($0) a`" }.joined(separator: "\n") + "\n"
      }
    ),
    (
      "a long table", 60,
      { n in
        words(
          "| a | b |\n|---|---|\n"
            + (0..<n).map { "| \($0) | docker restart -t 9 a |" }.joined(separator: "\n"))
      }
    ),
    ("assignments", 300, { words(String(repeating: "PASSWORD=hunter2 ", count: $0)) }),
    ("names", 500, { words(String(repeating: "a_password", count: $0) + "=x1y2z3w4") }),
    ("placeholders", 300, { words("PASSWORD=" + String(repeating: "aa", count: $0) + "1") }),
    ("URLs", 300, { words(String(repeating: "a://b:c", count: $0)) }),
    ("options", 200, { words("mysql " + String(repeating: " -p", count: $0)) }),
    ("keys", 300, { words(String(repeating: "eyJ", count: $0)) }),
    ("private keys", 100, { words(String(repeating: "-----BEGIN PRIVATE KEY-----\n", count: $0)) }),
    ("scripts", 200, { n in step((0..<n).map { "./x\($0).sh" }.joined(separator: "\n")) }),
  ]

  @Test(arguments: pages.indices)
  func `a page is checked in linear time`(index: Int) {
    let (name, size, page) = Self.pages[index]
    #expect(growthOfCheck(from: size, page) < 9, "\(name)")
  }
}
