import Playbook
import Testing

/// format.md, section 6: which step an `output` block belongs to, and what it may say.
struct OutputTests {
  private let step = "```sh {#a}\necho\n```\n"

  @Test func `the four modes`() {
    #expect(
      read(
        "# T\n"
          + ["", " {contains}", " {regex}", " {json}"].enumerated().map {
            "```sh {#s\($0)}\n```\n```output\($1)\n\($0 == 3 ? "{}" : "a")\n\n```\n"
          }.joined()) == """
          t “T” docs/RUNBOOK.md:1-25
            2:1 s0 “s0”
              script: 
              output 4 exact: a|
            8:1 s1 “s1”
              script: 
              output 10 contains: a|
            14:1 s2 “s2”
              script: 
              output 16 regex: a|
            20:1 s3 “s3”
              script: 
              output 22 json: {}|
          """)
  }

  @Test(arguments: [
    "\(String("```sh {#a}\necho\n```\n"))\n```output\nx\n```\n",
    "```sh {#a}\necho\n```\nIt prints:\n\n```output\nx\n```\n",
    "```sh {#a}\necho\n```\n\n<!-- x -->\n\nOne.\n\nTwo.\n\n```output\nx\n```\n",
    "- ```sh {#a}\n  echo\n  ```\n\n  Then:\n\n  ```output\n  x\n  ```\n",
    "> ```sh {#a}\n> echo\n> ```\n> ```output\n> x\n> ```\n",
  ])
  func `a block behind a step's fence in the same item or quote is its own`(text: String) {
    #expect(problems("# T\n\(text)") == [])
    #expect(runbook("# T\n\(text)").playbooks[0].steps[0].expectation?.lines == ["x"])
  }

  @Test(arguments: [
    ("```output\nx\n```\n```sh {#a}\necho\n```\n", "2:1"),
    ("```sh {#a}\necho\n```\n```text\n```\n```output\nx\n```\n", "7:1"),
    ("```sh {#a}\necho\n```\n#### Phase\n```output\nx\n```\n", "6:1"),
    ("```sh {#a}\necho\n```\n- [ ] Wait\n\n```output\nx\n```\n", "7:1"),
    ("- ```sh {#a}\n  echo\n  ```\n\n```output\nx\n```\n", "6:1"),
    ("```sh {#a}\necho\n```\n- ```output\n  x\n  ```\n", "5:3"),
    ("1. ```sh {#a}\n   echo\n   ```\n2. ```output\n   x\n   ```\n", "5:4"),
    ("> ```sh {#a}\n> echo\n> ```\n\n```output\nx\n```\n", "6:1"),
  ])
  func `a block that belongs to no step is an error`(text: String, place: String) {
    #expect(problems("# T\n\(text)") == ["\(place) output: this `output` block belongs to no step → t"])
  }

  @Test func `a second block is an error`() {
    #expect(
      problems("# T\n\(step)```output\nx\n```\n```output\ny\n```\n") == [
        "8:1 output: a step has one `output` block; this is a second one → t"
      ])
  }

  @Test func `a block behind a step that cannot be read is no further error`() {
    for fence in ["sh {#A}", "sh {#a", "zsh {#a}"] {
      #expect(problems("# T\n```\(fence)\n```\n```output\n```\n").count == 1)
    }
  }

  @Test func `a step with the terminal prints nothing to compare`() {
    #expect(
      problems("# T\n```sh {#a tty}\n```\n```output\n```\n") == [
        "4:1 combination: `tty` and an `output` block cannot stand together: nothing is captured → t"
      ])
  }

  @Test(arguments: [
    ("output {contain}", "4:12 unknown-attribute: unknown attribute `contain`; did you mean `contains`? → t"),
    ("output {exact}", "4:12 unknown-attribute: unknown attribute `exact` → t"),
    ("output {}", "4:11 output: an `output` block takes one word → t"),
    ("output {#x}", "4:11 output: an `output` block takes one word → t"),
    ("output {regex json}", "4:11 output: an `output` block takes one word → t"),
    ("output {regex=1}", "4:11 output: an `output` block takes one word → t"),
    ("output regex", "4:1 output: `regex` behind `output` is not an attribute list → t"),
    ("output {regex", "4:11 attribute-list: the attribute list is not closed → t"),
    ("output {json} x", "4:18 attribute-list: `x` stands behind the attribute list → t"),
  ])
  func `another word is an error`(info: String, expected: String) {
    #expect(problems("# T\n```sh {#a}\n```\n```\(info)\n```\n") == [expected])
  }

  @Test func `a bad expression or document is an error at its place`() {
    #expect(
      problems("# T\n- ```sh {#a}\n  ```\n  ```output {regex}\n  ok\n  a(b\n  ```\n").map(place) == [
        "6:4 output"
      ])
    #expect(
      problems("# T\n```sh {#a}\n```\n```output {json}\n{\n  \"a\": x\n}\n```\n").map(place) == ["6:8 output"]
    )
  }

  /// Where a finding is and its rule.
  private func place(_ problem: String) -> String {
    problem.split(separator: ":").prefix(2).joined(separator: ":")
  }

  @Test func `text and other languages are illustrations`() {
    #expect(problems("# T\n\(step)```text\nx\n```\n```json\n{}\n```\n") == [])
    #expect(runbook("# T\n\(step)```text\nx\n```\n").playbooks[0].steps[0].expectation == nil)
  }

  @Test func `a block that a tab changes is an error`() {
    #expect(
      problems("# T\n- x\n\n  ```sh {#a}\n  echo\n  ```\n\n\t```output\n\tx\n\t```\n") == [
        "9:1 changed-text: what is read here is not what stands here: a tab is partly indentation → t"
      ])
  }
}
