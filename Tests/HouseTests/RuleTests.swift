import Testing

/// The house's rules, held against text that breaks them.
@Suite struct RuleTests {
  @Test(arguments: [
    ("Sources/Playbook/Reading/A.swift", "import CommonMark", []),
    ("Sources/Playbook/Run/A.swift", "import CommonMark", ["CommonMark"]),
    ("Sources/Playbook/Run/EventJSON.swift", "package import FoundationEssentials", []),
    ("Sources/Playbook/Run/Event.swift", "import FoundationEssentials", ["FoundationEssentials"]),
    ("Sources/PlaybookRunning/A.swift", "import CPosix\nimport Synchronization", []),
    ("Sources/PlaybookRunning/A.swift", "@preconcurrency import Foundation", ["Foundation"]),
    ("Sources/PlaybookRunning/A.swift", "import struct Glibc.stat", ["Glibc"]),
    ("Sources/PlaybookRunning/A.swift", "import CommonMark", ["CommonMark"]),
    ("Sources/PlaybookCLI/A.swift", "import CPosix", ["CPosix"]),
    ("Sources/PlaybookCLI/A.swift", "// import CPosix\nlet a = \"we import CPosix\"", []),
    ("Sources/More/A.swift", "import Playbook", ["an unknown target"]),
  ])
  func `imports are held to the plan`(_ path: String, _ text: String, _ forbidden: [String]) {
    #expect(Imports.forbidden(in: SourceFile(path: path, text: text)) == forbidden)
  }

  @Test func `length counts lines`() {
    #expect(Habits.longest(file(String(repeating: "a\n", count: 300))))
    #expect(!Habits.longest(file(String(repeating: "a\n", count: 301))))
  }

  @Test func `forbidden words are found in code and not in comments`() {
    #expect(Habits.conditions(in: file("  #if os(Linux)\n// #if")) == ["  #if os(Linux)"])
    #expect(
      Habits.publicWords(in: file("public var a\n/// public\npublic(set) var b\nlet open = 1\nopen class C"))
        .count == 3)
    #expect(
      Habits.regularExpressions(in: file("try Regex(a)\n/// Regex\nlet a = #/b/#\nExtendedRegex()")).count
        == 2)
    #expect(Habits.promises(in: file("// TO" + "DO: later\nlet todo = 1")).count == 1)
    #expect(Habits.prints(file("  print(1)")))
    #expect(!Habits.prints(file("fingerprint(1); blueprint.print = 1")))
  }

  @Test(arguments: [
    ("Step.swift", "struct Step {", true), ("Step.swift", "package enum Step: Int {", true),
    ("Step.ID.swift", "extension Step {\n  struct ID {", true), ("Step.ID.swift", "extension Step {", false),
    ("Step+Text.swift", "extension Step {", true), ("Step+Text.swift", "struct Text {", false),
    ("Step.swift", "struct Steps {\n// struct Step", false), ("main.swift", "", true),
  ])
  func `a file's name is held against its types`(_ name: String, _ text: String, _ fits: Bool) {
    #expect(Habits.isNamedForItsType(SourceFile(path: "Sources/Playbook/" + name, text: text)) == fits)
  }

  @Test func `dead links are found and others are left alone`() {
    let page = """
      [a](Package.swift) and [b](gone.md#there), [c](#here) [d](https://example.org/x)
      ![e](../outside.png) [f](Sources "title")
      ```sh
      [g](also-gone)
      ```
      """
    #expect(Links.dead(in: SourceFile(path: "README.md", text: page)) == ["gone.md", "../outside.png"])
  }

  private func file(_ text: String) -> SourceFile { SourceFile(path: "Sources/Playbook/A.swift", text: text) }
}
