import Testing

@testable import Playbook

/// What bash says about a script, at the lines of the page.
struct SyntaxDiagnosticTests {
  private let step = runbook("## T\n\n```console {#a}\n$ true\n$ cat <<END\n> x\n> y\n```\n").playbooks[0]
    .steps[0]

  @Test(arguments: [
    ("warning: here-document at line 1 delimited by end-of-file (wanted `END')", "at line 5 delimited"),
    ("syntax error: unexpected end of file from `if' command on line 2", "command on line 6"),
    ("syntax error near unexpected token `at line 1'", "token `at line 1'"),
    ("warning: here-document at line soon", "at line soon"),
  ])
  func `a line of the script that its words name is the page's`(words: String, shown: String) {
    let problem = Diagnostic.syntax(of: step, linesBefore: 1, said: "/x/é: line 2: \(words)\n", about: "/x/é")
    #expect(problem.place == Place(line: 6, column: 1))
    #expect(problem.message.contains(shown))
  }

  @Test func `a place behind the script is its last line`() {
    let problem = Diagnostic.syntax(of: step, linesBefore: 1, said: "/x: line 9: open", about: "/x")
    #expect(problem.place.line == 7)
  }
}
