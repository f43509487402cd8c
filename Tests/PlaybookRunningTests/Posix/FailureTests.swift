import PlaybookRunning
import Testing

@Suite struct FailureTests {
  @Test(arguments: [
    ("echo\nfalse\necho no", 1, 2),
    ("true\nexit 3", 3, 2),
    ("true\nls /nope \\\n  -d \\\n  2>/dev/null", 2, 2),
    ("true\ncat <<EOF >/nope/x\na\nEOF\n", 1, 2),
    ("echo\n(exit 4) |\n  cat", 4, 2),
  ])
  func `the line of the command that failed is told`(script: String, status: Int, line: Int) {
    var bench = Bench()
    let outcome = bench.run("\(script)\n")
    #expect(outcome.status == .exit(UInt8(status)))
    #expect(outcome.end.line == line)
  }

  @Test func `the line in a loop is told, but not by bash 3.2`() {
    var bench = Bench()
    #expect(bench.run("for x in 1 2; do\n  false\ndone").end.line == (Bench.isOld ? nil : 2))
  }

  @Test func `the line in a function is told, or where it was called`() {
    var bench = Bench()
    let own = bench.run("f() {\n  true\n  false\n}\ntrue\nf\n")
    #expect(own.end.line == (Bench.isOld ? 6 : 3))
    _ = bench.run("g() {\n  true\n  false\n}\n")
    #expect(bench.run("true\n\n\n\ng\n").end.line == 5)
  }

  @Test(.disabled(if: Bench.isOld, "bash 3.2 does not say"))
  func `the line in a subshell is told`() {
    var bench = Bench()
    #expect(bench.run("true\n( set -eo pipefail\n  true\n  false\n  true\n)\n").end.line == 4)
    #expect(bench.run("x=$(\n  false\n)\n").end.line == nil)
  }

  @Test(arguments: ["echo\n: \"${NOPE:?give it}\"\necho no\n", "set -u\necho \"$NOPE\"\n"])
  func `an expansion error is a failure with its line`(script: String) {
    var bench = Bench()
    let outcome = bench.run(script)
    #expect(outcome.end.completeness == .endedByError)
    #expect(!outcome.end.succeeded)
    #expect(outcome.end.line == 2)
  }

  @Test(arguments: ["[ -f /nope ] && echo", "set +e\nfalse\nfalse"])
  func `a script that ends with a status of its own is complete and has no line`(script: String) {
    var bench = Bench()
    let outcome = bench.run(script)
    #expect(outcome.status == .exit(1))
    #expect(outcome.end.completeness == .complete)
    #expect(outcome.end.line == nil)
  }

  @Test(arguments: ["exec true", "set -n\necho no", "trap - EXIT; kill -9 $$"])
  func `a shell that is replaced has no second witness`(script: String) {
    var bench = Bench()
    let outcome = bench.run(script)
    #expect(outcome.end.completeness == .replaced)
    #expect(!outcome.end.stateSaved)
  }

  @Test(arguments: [
    "exec >/dev/null 2>&1 3>&-; false", "exec 1>&- 2>&-; false", "trap 'echo bye' EXIT; false",
    "set -x; false",
  ])
  func `an error stays an error whatever the script does to its shell`(script: String) {
    var bench = Bench()
    #expect(bench.run(script).status == .exit(1))
  }

  @Test(arguments: [
    "trap 'echo bye' EXIT\nV=1\nfalse\n", "trap - EXIT\n\nfalse", "trap 'false' EXIT\nset -u -C\nfalse",
    "( set -e\n  true\n  false\n  true )", "trap 'echo bye' EXIT\n( set -e\n  false\n  true )",
  ])
  func `a failure has its line and a state, whatever EXIT trap is set and wherever a subshell closes`(
    script: String
  ) {
    var bench = Bench()
    let outcome = bench.run(script)
    #expect(outcome.status == .exit(1))
    #expect(outcome.end.completeness == .endedByError)
    #expect(outcome.end.line == 3)
    #expect(outcome.end.stateSaved)
  }

  @Test func `a script's own traps run, and xtrace shows nothing of ours`() {
    var bench = Bench()
    let outcome = bench.run("trap 'echo bye' EXIT\ntrap 'echo err' ERR\nset -x\ntrue\nexit 0\n")
    #expect(outcome.text == "+++ true\n+++ exit 0\nbye\n")
    #expect(bench.run("trap 'echo err' ERR\nf() { false; }\nf || :\nf\n").text == "")
  }

  @Test func `a here-document, blank lines and no last newline arrive as they are`() {
    var bench = Bench()
    let outcome = bench.run("cat <<'EOF'\n$VAR\t---\n\n### x\nEOF\n\nprintf %s end")
    #expect(outcome.text == "$VAR\t---\n\n### x\nend")
  }
}
