import Foundation
import Playbook
import Testing

/// Every rule's examples, held against the program itself, with bash.
struct RuleExamplesTests {
  @Test(arguments: Rule.all.map(\.name))
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
    let statuses = try repository.playbooks().map { try repository.run("run", $0, "--dry-run").status }
    if rule.kind == .unsafe {
      let ran = try repository.playbooks().map { try repository.run("run", $0, "--yes").status }
      #expect(ran.contains(3) || ran.isEmpty)
    } else {
      #expect(!statuses.contains(3))
    }
  }

  @Test(arguments: Rule.all.map(\.name))
  func `the program finds nothing on the good example`(_ name: String) throws {
    let rule = try #require(Rule.named(name))
    let repository = try ExampleRepository(rule.good)
    defer { repository.remove() }
    let checked = try repository.run("check", "--strict")
    #expect(checked.output == "0 errors, 0 warnings\n")
  }
}
