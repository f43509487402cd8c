import Playbook
import Testing

/// format.md, section 3: the attribute list, its grammar and its values.
struct AttributeTests {
  private func fence(_ info: String) -> String { "```\(info)\necho\n```" }

  /// The step's line of a dump, without its place and title.
  private func step(_ list: String) -> String {
    let lines = read("# T\n\(fence("sh \(list)"))\n").split(separator: "\n")
    return lines.count < 2
      ? "" : lines[1].split(separator: " ", maxSplits: 1)[1].split(separator: " “")[0].description
  }

  @Test(arguments: [
    ("{#a}", "a"), ("{ #a }", "a"), ("{probe #a\ttimeout=5s}", "a probe timeout=5s"),
    ("{#a probe}", "a probe timeout=60s"), ("{#a probe timeout=2m}", "a probe timeout=2m"),
    ("{#a gate}", "a gate timeout=60s"), ("{#a enough probe}", "a probe enough timeout=60s"),
    ("{#a confirm}", "a confirm=run `a`?"), ("{#a confirm=sure?}", "a confirm=sure?"),
    ("{#a confirm=\"Really? It's late}\"}", "a confirm=Really? It's late}"),
    ("{#a confirm='say \"yes\" = go'}", "a confirm=say \"yes\" = go"),
    ("{#a irreversible}", "a irreversible"),
    ("{#a irreversible confirm='Drop?'}", "a confirm=Drop? irreversible"),
    ("{#a exit=1}", "a exit=[1]"), ("{#a exit=0,1,255}", "a exit=[0, 1, 255]"),
    ("{#a timeout=250ms}", "a timeout=250ms"), ("{#a timeout=1h}", "a timeout=1h"),
    ("{#a within=90s}", "a within=90s every=5s"), ("{#a within=2m every=1s}", "a within=2m every=1s"),
    ("{#a tty}", "a terminal"), ("{#a background}", "a background"), ("{#a repeatable}", "a repeatable"),
    (
      "{#a tty timeout=2m repeatable confirm exit=2}",
      "a confirm=run `a`? exit=[2] timeout=2m terminal repeatable"
    ),
    ("{#a gate within=1m repeatable}", "a gate timeout=60s within=60s every=5s repeatable"),
    ("{#0-1}", "0-1"), ("{#a-}", "a-"),
  ])
  func `every attribute says what it says`(list: String, expected: String) {
    #expect(step(list) == expected)
    #expect(problems(ofStep: fence("sh \(list)")) == [])
  }

  @Test(arguments: ["sh", "bash", "shell"])
  func `three languages are run`(language: String) {
    #expect(runbook("# T\n\(fence("\(language) {#a}"))").playbooks[0].steps[0].language == language)
  }

  @Test(arguments: [
    "sh", "bash", "", "text", "js {1,3}", "js title=\"x\" {2}", "python {numbers}", "c# ", "{r echo}",
    "js{1,3}",
    "text # not an id", "js {'}", "diff {- a",
  ])
  func `a fence without an attribute list is documentation`(info: String) {
    #expect(read("# T\n\(fence(info))\n") == "")
  }

  @Test(arguments: [
    ("zsh {#a}", "2:1 language: `zsh` cannot be a step; did you mean `sh`? → t"),
    ("python {#a}", "2:1 language: `python` cannot be a step → t"),
    ("Bash {#a}", "2:1 language: `Bash` cannot be a step; did you mean `bash`? → t"),
    ("text {probe #a}", "2:1 language: `text` cannot be a step → t"),
    ("sh {#a context probe}", "2:11 not-yet: `context` steps are not supported by this version → everything"),
    ("sh{#a}", "2:6 attribute-list: the attribute list does not stand behind a language and a blank → t"),
    ("sh{probe}", "2:6 attribute-list: the attribute list does not stand behind a language and a blank → t"),
    (
      "output{regex}",
      "2:10 attribute-list: the attribute list does not stand behind a language and a blank → t"
    ),
    ("{.sh #a}", "2:4 attribute-list: the attribute list does not stand behind a language and a blank → t"),
    ("{.sh}", "2:4 attribute-list: the attribute list does not stand behind a language and a blank → t"),
    ("{#a}", "2:4 attribute-list: the attribute list does not stand behind a language and a blank → t"),
    ("zsh{#a}", "2:7 attribute-list: the attribute list does not stand behind a language and a blank → t"),
    (
      "sh copy {#a}",
      "2:12 attribute-list: the attribute list does not stand behind a language and a blank → t"
    ),
    (
      "sh copy {probe}",
      "2:12 attribute-list: the attribute list does not stand behind a language and a blank → t"
    ),
    ("sh #a", "2:7 attribute-list: an id without an attribute list → t"),
    ("sh {}", "2:7 attribute-list: an attribute list without an id → t"),
    ("sh {probe}", "2:7 attribute-list: an attribute list without an id → t"),
    ("sh {#a", "2:7 attribute-list: the attribute list is not closed → t"),
    ("python {#a", "2:11 attribute-list: the attribute list is not closed → t"),
    ("sh {#a} probe", "2:12 attribute-list: `probe` stands behind the attribute list → t"),
    ("sh {#a} {probe}", "2:12 attribute-list: `{probe}` stands behind the attribute list → t"),
    ("sh {#a confirm=\"x}", "2:19 attribute-list: the quote is not closed → t"),
    ("sh {#a confirm='x}", "2:19 attribute-list: the quote is not closed → t"),
    ("sh {#a confirm=x\"y\"}", "2:20 attribute-list: a quote in the middle of a value → t"),
    ("sh {#a confirm=\"x\"y}", "2:22 attribute-list: a quote in the middle of a value → t"),
    ("sh {#a confirm=\"x\"probe}", "2:22 attribute-list: a quote in the middle of a value → t"),
    ("sh {#a confirm=\"x \\\"y\\\" z\"}", "2:24 attribute-list: a quote in the middle of a value → t"),
    ("sh {#a \"probe\"}", "2:11 attribute-list: a quote in the middle of a value → t"),
    ("sh {#a confrim}", "2:11 unknown-attribute: unknown attribute `confrim`; did you mean `confirm`? → t"),
    ("sh {#a confirm=é xyzzy=1}", "2:21 unknown-attribute: unknown attribute `xyzzy` → t"),
    (
      "sh {#a confirm='\\* &amp; ü' timout=1s}",
      "2:32 unknown-attribute: unknown attribute `timout`; did you mean `timeout`? → t"
    ),
    (
      "sh {#a rollback=b}",
      "2:11 unknown-attribute: unknown attribute `rollback`; did you mean `rollback-of`? → t"
    ),
    ("sh {#a Probe}", "2:11 unknown-attribute: unknown attribute `Probe`; did you mean `probe`? → t"),
    ("sh {#A}", "2:8 bad-value: `#A` is not an id → t"), ("sh {#}", "2:8 bad-value: `#` is not an id → t"),
    ("sh {#-a}", "2:8 bad-value: `#-a` is not an id → t"),
    ("sh {#a_b}", "2:8 bad-value: `#a_b` is not an id → t"),
    ("sh {#ä}", "2:8 bad-value: `#ä` is not an id → t"),
    ("sh {#a#b}", "2:8 bad-value: `#a#b` is not an id → t"),
    ("sh {#a #b}", "2:11 repeated-attribute: a step has one id; `#b` is a second one → t"),
    ("sh {#a tty tty}", "2:15 repeated-attribute: `tty` is given twice → t"),
    ("sh {#a exit=1 exit=1}", "2:18 repeated-attribute: `exit` is given twice → t"),
    ("sh {#a tty=yes}", "2:11 bad-value: `tty` takes no value → t"),
    ("sh {#a confirm=}", "2:11 bad-value: the value of `confirm` is empty → t"),
    ("sh {#a confirm=\" \"}", "2:11 bad-value: the value of `confirm` is empty → t"),
    ("sh {#a timeout}", "2:11 bad-value: `timeout` needs a value → t"),
    ("sh {#a within every=1s}", "2:11 bad-value: `within` needs a value → t"),
    ("sh {#a rollback-of}", "2:11 bad-value: `rollback-of` needs a value → t"),
    ("sh {#a rollback-of=A}", "2:11 bad-value: `A` in `rollback-of` is not an id → t"),
    ("sh {#a when=}", "2:11 bad-value: the value of `when` is empty → t"),
  ])
  func `what is wrong with a list is said where it stands`(info: String, expected: String) {
    #expect(problems(ofStep: fence(info)) == [expected])
  }

  @Test(arguments: [
    "0", "0s", "-1s", "1", "s", "1.5s", "1 s", "1d", "99999999999999999999s", "1000000000h", "٣s", "1S",
    "+1s",
  ])
  func `an impossible duration is an error`(text: String) {
    for attribute in ["timeout", "within"] {
      #expect(
        problems(ofStep: fence("sh {#a \(attribute)='\(text)'}")) == [
          "2:11 bad-value: `\(attribute)=\(text)` is not a duration → t"
        ])
    }
    #expect(
      problems(ofStep: fence("sh {#a within=1s every='\(text)'}")) == [
        "2:21 bad-value: `every=\(text)` is not a duration → t"
      ])
  }

  @Test(arguments: ["256", "-1", "x", "0,", ",1", "0,0", "1;2", "0, 1", "٣", "1-3", "+1"])
  func `an impossible exit status is an error`(text: String) {
    #expect(
      problems(ofStep: fence("sh {#a exit='\(text)'}")) == [
        "2:11 bad-value: `exit=\(text)` is not a list of exit statuses → t"
      ])
  }

  @Test func `all errors of a list are reported at once`() {
    #expect(
      problems(ofStep: "> - " + fence("sh {#a prob exit=x timeout=0 tty tty every=1s}")) == [
        "2:5 unclosed-fence: this fence is not closed and swallows what follows → t",
        "2:15 unknown-attribute: unknown attribute `prob`; did you mean `probe`? → t",
        "2:20 bad-value: `exit=x` is not a list of exit statuses → t",
        "2:27 bad-value: `timeout=0` is not a duration → t",
        "2:41 repeated-attribute: `tty` is given twice → t",
        "2:45 combination: `every` means nothing without `within` → t",
        "4:1 unclosed-fence: this fence is not closed and swallows what follows → what follows",
      ])
  }

  @Test(arguments: [
    ("tty within=1s", "2:15 combination: `tty` and `within` cannot stand together → t"),
    ("tty background", "2:15 combination: `tty` and `background` cannot stand together → t"),
    ("background tty", "2:22 combination: `tty` and `background` cannot stand together → t"),
    ("every=1s", "2:11 combination: `every` means nothing without `within` → t"),
    ("enough", "2:11 combination: `enough` means nothing without `probe` → t"),
    ("gate enough", "2:16 combination: `enough` means nothing without `probe` → t"),
    ("probe gate", "2:17 combination: `probe` and `gate` cannot stand together → t"),
    ("probe irreversible", "2:17 combination: `probe` and `irreversible` cannot stand together → t"),
    ("gate irreversible", "2:16 combination: `gate` and `irreversible` cannot stand together → t"),
    ("probe background", "2:17 combination: `probe` and `background` cannot stand together → t"),
    ("gate background", "2:16 combination: `gate` and `background` cannot stand together → t"),
  ])
  func `combinations that cannot mean anything are errors`(list: String, expected: String) {
    #expect(problems(ofStep: fence("sh {#a \(list)}")) == [expected])
  }

  @Test(arguments: [
    ("when='a passed'", "when"), ("probe", "probe"), ("gate", "gate"), ("background", "background"),
    ("irreversible", "irreversible"),
  ])
  func `a rollback goes with none of these`(list: String, word: String) {
    #expect(
      problems("# T\n\(fence("sh {#a}"))\n\(fence("sh {#b rollback-of=a \(list)}"))\n") == [
        "5:25 combination: `rollback-of` and `\(word)` cannot stand together → t"
      ])
  }

  @Test(arguments: ["timeout=1s", "confirm", "exit=1", "within=1m every=1s", "tty", "repeatable"])
  func `a rollback goes with these`(list: String) {
    #expect(problems("# T\n\(fence("sh {#a}"))\n\(fence("sh {#b rollback-of=a \(list)}"))\n") == [])
  }
}
