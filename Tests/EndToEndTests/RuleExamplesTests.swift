import Foundation
import Playbook
import Testing

/// Every rule's examples, held against the program itself, with bash.
struct RuleExamplesTests {
  /// All, but for shellcheck's where that is not installed.
  private static let names = Rule.all.map(\.name).filter { name in
    name != "shellcheck"
      || ["/usr/local/bin/", "/usr/bin/", "/bin/"].contains {
        FileManager.default.isExecutableFile(atPath: $0 + name)
      }
  }

  @Test(arguments: names)
  func `the program finds the bad example and refuses to run what is unsafe`(_ name: String) throws {
    let rule = try #require(Rule.named(name))
    let place = try #require(rule.bad.place)
    let repository = try ExampleRepository(rule.bad)
    defer { repository.remove() }
    let checked = try repository.run("check", "--format", "json")
    let problem = #""file":"\#(rule.bad.file ?? "")","line":\#(place.line),"column":\#(place.column),"#
    #expect(checked.output.components(separatedBy: "\"rule\"").count == 2, "\(checked.output)")
    #expect(
      checked.output.contains(problem) && checked.output.contains(#""rule":"\#(name)""#), "\(checked.output)")
    #expect(checked.status == (rule.kind == .warning ? 0 : 3))
    #expect(try repository.run("check", "--strict").status == 3)
    var playbooks = try repository.playbooks()
    if let file = rule.bad.file, file != Rule.Example.runbook {
      playbooks.append(String((file as NSString).lastPathComponent.dropLast(".md".count)))
    }
    let dry = try playbooks.map { try repository.run("run", $0, "--dry-run").status }
    let ran = try playbooks.map { try repository.run("run", $0, "--yes").status }
    switch rule.kind {
    case .unsafe where name == "no-heading": #expect(!ran.contains(0), "its step belongs to no playbook")
    case .unsafe: #expect(ran.contains(3) || ran.isEmpty)
    case .wrong, .warning: #expect(!dry.contains(3) && !ran.contains(3))
    }
  }

  @Test(arguments: names)
  func `the program finds nothing on the good example`(_ name: String) throws {
    let rule = try #require(Rule.named(name))
    let repository = try ExampleRepository(rule.good)
    defer { repository.remove() }
    let checked = try repository.run("check", "--strict")
    #expect(checked.output == "0 errors, 0 warnings\n")
  }
}
