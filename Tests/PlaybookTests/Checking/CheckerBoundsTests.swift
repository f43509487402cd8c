import Testing

@testable import Playbook

/// How long checking takes on pages made to be slow.
struct CheckerBoundsTests {
  private static let pages: [(name: String, from: Int, page: @Sendable (Int) -> String)] = [
    ("steps", 60, { steps($0) { "docker ps | head; rm -rf a$A \($0)" } }),
    (
      "rollbacks", 40,
      { count in
        "## P\n\n"
          + (0..<count).map {
            "A.\n\n```sh {#a\($0)}\nA\($0)=1\n```\n\nB.\n\n```sh {#b\($0) rollback-of=a\($0)}\nrm -r $A\($0)\n```\n\n"
          }.joined()
      }
    ),
    ("playbooks", 60, { (0..<$0).map { "## P\n\nIf so.\n\n```sh {#s\($0)}\nssh a\nls\n```\n\n" }.joined() }),
    ("commands on one line", 150, { step(String(repeating: "rm -r $A; ", count: $0)) }),
    ("commands on lines", 150, { step(String(repeating: "kill $A\n", count: $0)) }),
    ("sessions on one line", 150, { step(String(repeating: "ssh a; ", count: $0)) }),
    ("sessions that end lists", 100, { step(String(repeating: "ls\nssh a\n\n# Tools\nls\n\n", count: $0)) }),
    ("missing scripts and comments", 100, { step(String(repeating: "# why not\n./none.sh\n", count: $0)) }),
    (
      "missing scripts behind a long paragraph", 60,
      {
        "## P\n\n" + String(repeating: "some words to-read and so on ", count: $0)
          + "\n\n```sh {#s}\n" + String(repeating: "./none.sh\n", count: $0) + "```\n"
      }
    ),
    (
      "passwords of mysql on one line", 200, { step(String(repeating: "mysql -ume -pQ8kJh3 x; ", count: $0)) }
    ),
    ("pipes", 150, { step(String(repeating: "a | head |", count: $0)) }),
    ("inner shells", 200, { step(String(repeating: "sh -c 'sh -c \"rm -r a\"';", count: $0)) }),
    ("one nest of shells", 150, { step(String(repeating: "sh -c \"sh -c '", count: $0)) }),
    ("wrappers", 150, { step(String(repeating: "sudo xargs ", count: $0)) }),
    ("quotes", 500, { step(String(repeating: "\"'`", count: $0)) }),
    (
      "variables", 150, { step((0..<$0).map { "A\($0)=1; rm -r $A\($0) $B\($0)" }.joined(separator: "\n")) }
    ),
    (
      "credentials on one line", 2000,
      { step("echo " + (0..<$0).map { "PASSWORD=kJ8h3k\($0)SkLmN2p4" }.joined(separator: " ")) }
    ),
    ("a long line", 2000, { step("echo " + String(repeating: "x", count: $0)) }),
    ("prompts", 150, { step(String(repeating: "$ ls\n", count: $0)) }),
    (
      "allowances", 100,
      {
        (0..<$0).map {
          "## P\($0)\n\n<!-- playbook: allow no-gate because -->\n<!-- playbook: allow long-line because x -->\n\nx\n\n"
        }.joined() + steps(1) { _ in "ls" }
      }
    ),
    (
      "waiting allowances", 100,
      {
        "## P\n\n" + String(repeating: "<!-- playbook: allow no-gate because x -->\n", count: $0)
          + steps($0) { _ in "ls" }
      }
    ),
    (
      "open elements", 150, { String(repeating: "<div hidden>\n\n", count: $0) + steps($0 / 5) { _ in "ls" } }
    ),
    (
      "open tags", 150,
      { "## P\n\n" + String(repeating: "<div a=\"", count: $0) + "\n\n" + steps(1) { _ in "ls" } }
    ),
    (
      "expressions", 150,
      {
        "## P\n\nA.\n\n```sh {#a probe}\nls\n```\n\nB:\n\n```output {regex}\n"
          + String(repeating: "(a*)*", count: $0) + "\n```\n"
      }
    ),
    (
      "bounds of expressions", 100,
      {
        "## P\n\nA.\n\n```sh {#a probe}\nls\n```\n\nB:\n\n```output {regex}\n"
          + String(repeating: "(a{1,9}){1,9}\n", count: $0) + "```\n"
      }
    ),
  ]

  private static func steps(_ count: Int, _ script: (Int) -> String) -> String {
    "## P\n\n" + (0..<count).map { "Do it.\n\n```sh {#s\($0)}\n\(script($0))\n```\n\n" }.joined()
  }

  @Test(arguments: pages.indices)
  func `a page is checked in linear time`(index: Int) {
    let (name, size, page) = Self.pages[index]
    #expect(growthOfCheck(from: size, page) < 9, "\(name)")
  }
}
