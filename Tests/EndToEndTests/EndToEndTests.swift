import Foundation
import Testing

@Suite struct EndToEndTests {
  @Test(arguments: CaseFile.all)
  func `comes true`(_ file: CaseFile) throws { try check(file, bash: nil) }

  @Test(
    .enabled("there is no bash 3.2; name one in PLAYBOOK_TEST_BASH32") { TestEnvironment.bash32 != nil },
    arguments: CaseFile.all)
  func `comes true under bash 3.2`(_ file: CaseFile) throws {
    try check(file, bash: TestEnvironment.bash32)
  }

  @Test func `there are cases and a program to test`() {
    #expect(!CaseFile.all.isEmpty)
    #expect(TestEnvironment.binary != nil)
    #expect(!TestEnvironment.rewriteIsRefused, "CI never rewrites what is expected")
  }

  /// Each command of a case that differs is an issue of its own, at its line of the document.
  private func check(_ file: CaseFile, bash: String?) throws {
    let text = try file.text
    let document: Case
    do { document = try Case(reading: text) } catch {
      record("\(file.place):\(error.line): \(error.words)", file, line: error.line)
      return
    }
    if let missing = document.needs.first(where: { !TestEnvironment.has($0) }) {
      if TestEnvironment.isCI { record("CI has no `\(missing)`", file, line: 1) }
      try Test.cancel("`\(missing)` is not installed")
    }
    let outcomes = try CaseRunner(bash: bash).run(document)
    let mismatches = zip(document.commands, outcomes).compactMap(Mismatch.init)
    if TestEnvironment.rewrites, !mismatches.isEmpty, bash == nil {
      try CaseRewriter.rewrite(text, mismatches).write(toFile: file.place, atomically: true, encoding: .utf8)
    }
    for mismatch in mismatches {
      record(mismatch.description(file: file.path), file, line: mismatch.command.line)
    }
  }

  private func record(_ words: String, _ file: CaseFile, line: Int) {
    Issue.record(
      Comment(rawValue: words),
      sourceLocation: SourceLocation(
        fileID: "EndToEndTests/" + file.path, filePath: file.place, line: line, column: 1))
  }
}
