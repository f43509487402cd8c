import Foundation
import Testing

@Suite struct CaseRunnerTests {
  @Test func `what differs is shown line by line and can be rewritten`() throws {
    let document = """
      # Wrong on purpose

      ```console
      $ printf '%s\\n' same '$ new' last
      s[..]
      [..]old
      last
      $ (exit 3)
      $ echo right
      right
      ```
      """
    let mismatches = try run(document)
    #expect(
      mismatches.map { $0.description(file: "wrong.md") } == [
        """
        wrong.md:4: $ printf '%s\\n' same '$ new' last
          same
        - [..]old
        + $ new
          last
          ? 0
        """,
        """
        wrong.md:8: $ (exit 3)
        - ? 0
        + ? 3
        """,
      ])
    let rewritten = CaseRewriter.rewrite(document, mismatches)
    #expect(
      rewritten == """
        # Wrong on purpose

        ```console
        $ printf '%s\\n' same '$ new' last
        same
        [..]$ new
        last
        $ (exit 3)
        ? 3
        $ echo right
        right
        ```
        """)
    #expect(try run(rewritten).isEmpty)
  }

  @Test func `output that is not expected, missing output and a wrong status differ`() throws {
    for (text, count) in [("$ echo a", 1), ("$ true\na", 1), ("$ true\n? 1", 1), ("$ echo a\na", 0)] {
      #expect(try run("# T\n```console\n\(text)\n```").count == count, "\(text)")
    }
  }

  @Test func `a time is any time only where the page says so`() throws {
    let text = "$ echo 'passed in 3m 05s, not in 12'\npassed in 0.2s, not in 12"
    #expect(try run("# T\n```console any-time\n\(text)\n```").isEmpty)
    #expect(try run("# T\n```console\n\(text)\n```").count == 1)
    #expect(try run("# T\n```console any-time\n\(text)3\n```").count == 1)
  }

  @Test(arguments: [
    ("passed in 0.2s", "passed in 0.0s"), ("2h 10m", "0.0s"), ("(41s)", "(0.0s)"), ("9.9s left", "0.0s left"),
    ("3 steps", "3 steps"), ("  s m1 a2s", "  s m1 a2s"), ("41s;  ", "0.0s;  "),
  ])
  func `a line is compared without its times`(_ line: String, _ compared: String) {
    #expect(Printed.withoutTimes(line) == compared)
  }

  @Test func `a file is replaced where it is written again, and copies come from this repository`() throws {
    let text = """
      # T
      <!-- copies Package.swift -->
      ```sh file=deep/a
      one
      ```
      ```console
      $ cat deep/a; head -n 1 Package.swift
      one
      // swift-tools-version: [..]
      ```
      ```sh file=deep/a mode=755
      echo two
      ```
      ```console
      $ deep/a
      two
      ```
      """
    #expect(try run(text).isEmpty)
  }

  @Test func `a command that ends the shell leaves the others unreached`() throws {
    let document = try Case(reading: "# T\n```console\n$ echo a\n$ exit 5\n$ echo b\n```")
    #expect(
      try CaseRunner().run(document) == [
        Outcome(status: 0, output: ["a"]), Outcome(status: 5, output: []),
        Outcome(status: nil, output: []),
      ])
  }

  @Test func `a case that takes too long is ended with all it started`() throws {
    let mark = "/tmp/playbook-limit-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: mark) }
    let text = "# T\n```console\n$ echo a; (sleep 2; echo >\(mark)) & sleep 60\n$ true\n```"
    let outcomes = try CaseRunner(limit: 0.5).run(try Case(reading: text))
    #expect(
      outcomes == [
        Outcome(status: -1, output: ["a", "(the case's shell ended here: timed out)"]),
        Outcome(status: nil, output: []),
      ])
    Thread.sleep(forTimeInterval: 2)
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  @Test func `the program under test comes first on the path`() throws {
    let text = "# T\n```console\n$ playbook\nstub\n$ command -v playbook\n$CASE/.case/bin/playbook\n```"
    let stub = NSTemporaryDirectory() + "/playbook-stub-\(getpid())"
    try Data("#!/bin/sh\necho stub\n".utf8).write(to: URL(filePath: stub))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: stub)
    defer { try? FileManager.default.removeItem(atPath: stub) }
    let document = try Case(reading: text)
    #expect(
      try zip(document.commands, CaseRunner(binary: stub).run(document)).compactMap(Mismatch.init).isEmpty)
  }

  @Test(.enabled("there is no bash 3.2; name one in PLAYBOOK_TEST_BASH32") { TestEnvironment.bash32 != nil })
  func `the second pass finds bash 3.2 first`() throws {
    let document = try Case(reading: "# T\n```console\n$ bash -c 'echo ${BASH_VERSION%.*}'\n```")
    let outcomes = try CaseRunner(bash: TestEnvironment.bash32).run(document)
    #expect(outcomes == [Outcome(status: 0, output: ["3.2"])])
  }

  private func run(_ text: String) throws -> [Mismatch] {
    let document = try Case(reading: text)
    return try zip(document.commands, CaseRunner().run(document)).compactMap(Mismatch.init)
  }
}
