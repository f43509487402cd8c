import Testing

@testable import Playbook

/// format.md, section 6: transcripts.
struct TranscriptTests {
  private func transcript(_ content: String) -> Transcript? {
    runbook("# T\n```console {#a}\n\(content)```\n").playbooks[0].steps[0].transcript
  }

  /// Each command as `LINE:TEXT → PRINTED ? STATUS`.
  private func commands(_ content: String) -> [String] {
    (transcript(content)?.commands ?? []).map { command in
      let text = String(decoding: command.text, as: UTF8.self).replacing("\n", with: "/")
      let status = command.status == 0 ? "" : " ? \(command.status)"
      return "\(command.line):\(text) → \(command.expectation.lines.joined(separator: "/"))\(status)"
    }
  }

  @Test(arguments: [
    ("$ true\n", ["1:true → "]),
    ("$ echo a\na\n$ false\n? 1\n", ["1:echo a → a", "3:false →  ? 1"]),
    ("$ cat <<END\n> a\n>  b\n> \n> END\na\n", ["1:cat <<END/a/ b//END → a"]),
    ("$ echo\n\n\n? 0\n", ["1:echo → /"]),
    ("$ mail\nhello\n> quoted\n? x\n?\n", ["1:mail → hello/> quoted/? x/?"]),
    ("$ a\n? 255\n$ b\n? 007\n", ["1:a →  ? 255", "3:b →  ? 7"]),
    ("$  indented\n[..]$ not a command\n", ["1: indented → [..]$ not a command"]),
  ])
  func `a transcript is commands and what they print`(content: String, expected: [String]) {
    #expect(commands(content) == expected)
    #expect(problems("# T\n```console {#a}\n\(content)```\n") == [])
  }

  @Test(arguments: [
    ("", "2:1 console: a `console` step without a command → t"),
    ("\n$ a\n", "3:1 console: a `console` step starts with a command → t"),
    ("> a\n", "3:1 console: `> ` continues a command, and none stands before it → t"),
    ("$a\n", "3:1 console: a `console` step starts with a command → t"),
    ("$ a\n$ \n", "4:1 console: no command stands behind `$ ` → t"),
    ("$ a\nx\n? 256\n", "5:1 console: `? 256` is no exit status → t"),
    (
      "$ a\n>\n",
      "4:1 warning transcript-line: `>` without a blank behind it is printed text, not a prompt → t"
    ),
    (
      "$ a\n$\n",
      "4:1 warning transcript-line: `$` without a blank behind it is printed text, not a prompt → t"
    ),
    (
      "$ a\n? 1\n\n$ b\n",
      "4:1 warning transcript-line: `? 1` is printed text here: an exit status stands last → t"
    ),
  ])
  func `what is no transcript is said at its place`(content: String, expected: String) {
    #expect(problems("# T\n```console {#a}\n\(content)```\n") == [expected])
  }

  @Test(arguments: [
    (
      "```console {#a exit=1}\n$ a\n```\n",
      "2:16 combination: `exit` cannot stand on a `console` step: a line `? N` behind what a command prints says its exit status → t"
    ),
    (
      "```console {#a tty}\n$ a\n```\n",
      "2:16 combination: `tty` cannot stand on a `console` step: what its commands print is compared → t"
    ),
    (
      "```console {#a}\n$ a\n```\n```output\nx\n```\n",
      "5:1 combination: a `console` step and an `output` block cannot stand together: what each command prints stands below it → t"
    ),
    ("```console {confirm}\n$ a\n```\n", "2:12 attribute-list: an attribute list without an id → t"),
  ])
  func `what a console cannot have is an error`(fence: String, expected: String) {
    #expect(problems("# T\n\(fence)") == [expected])
  }

  @Test func `a console without an attribute list is documentation`() {
    #expect(read("# T\n```console\noutput\n```\n") == "")
  }

  @Test func `in a list, places are the page's`() {
    #expect(
      problems("# T\n- x\n\n  ```console {#a}\n  $ a <host> b\n  <none>\n  $ \n  ```\n") == [
        "5:7 placeholder: `<host>` is a blank to fill in; the shell would read it as redirections → t",
        "7:3 console: no command stands behind `$ ` → t",
      ])
  }

  @Test func `only the commands ask for inputs`() {
    let step = runbook(
      "# T\n```console {#a}\n$ echo \"${A:?first}\" <<END\n> ${B:?second}\n> END\n${C:?printed}\n```\n"
    ).playbooks[0].steps[0]
    #expect(step.inputs.map(\.name) == ["A", "B"])
  }
}
