import Foundation
import Testing

@testable import Playbook

/// Every rule against its own examples, and the page that shows them.
struct RuleTests {
  @Test(arguments: Rule.all.filter { $0 != .syntax && $0 != .shellcheck })
  func `a rule fires on its bad example alone, and at its place`(_ rule: Rule) {
    let place = rule.bad.place.map { "\(rule.bad.file ?? ""):\($0.line):\($0.column)" } ?? ""
    #expect(findings(rule.bad) == ["\(place) \(rule.name)"])
  }

  @Test(arguments: Rule.all)
  func `nothing is found on a good example`(_ rule: Rule) {
    #expect(findings(rule.good) == [])
  }

  /// A step that belongs to no playbook cannot be run anyway.
  @Test(arguments: Rule.all.filter { $0.kind == .unsafe && $0 != .syntax && $0 != .noHeading })
  func `what is unsafe reaches a playbook`(_ rule: Rule) {
    #expect(diagnostics(rule.bad).allSatisfy { $0.reach != .playbook(nil) })
  }

  @Test func `what is not unsafe keeps nothing from running`() {
    for rule in Rule.all where rule.kind != .unsafe {
      let playbooks = runbook(rule.bad.page, rule.bad.files).playbooks
      for found in diagnostics(rule.bad) { #expect(!playbooks.contains(where: found.isInTheWay)) }
    }
  }

  @Test func `names are unique, in kebab case, and explained in whole sentences`() {
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
    for rule in Rule.all {
      #expect(rule.name.allSatisfy { $0 == "-" || $0.isASCII && $0.isLowercase }, "\(rule.name)")
      #expect([".", "`."].contains { rule.why.hasSuffix($0) && rule.remedy.hasSuffix($0) }, "\(rule.name)")
      #expect(!rule.summary.hasSuffix("."), "\(rule.name)")
    }
  }

  @Test func `every rule's file is in the catalogue`() throws {
    let folder = Self.root + "/Sources/Playbook/Checking/Rules"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.filter { $0.hasPrefix("Rule+") }.count == Rule.all.count)
  }

  @Test func `each rule is counted, silent or not judged, in the order of the catalogue`() {
    let counted = RulePrecision.all.map(\.rule)
    #expect(counted == Rule.all.filter(Set(counted).contains))
    #expect(Set(counted).isDisjoint(with: RulePrecision.unread))
    for count in RulePrecision.all {
      #expect(0 < count.read && count.read <= count.found && count.right <= count.read, "\(count.rule.name)")
    }
  }

  @Test func `docs rules.md is what check --explain all prints`() throws {
    let page = try String(contentsOfFile: Self.root + "/docs/rules.md", encoding: .utf8)
    #expect(page == RulesPage.text, "`.build/debug/playbook check --explain all >docs/rules.md` writes it")
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private func findings(_ example: Rule.Example) -> [String] {
    diagnostics(example).map { "\($0.file):\($0.place.line):\($0.place.column) \($0.rule.name)" }
  }
}
