import Playbook
import Testing

struct InputScanTests {
  private func scan(_ scripts: String...) -> [String] {
    InputScan(scripts.map { ShellScript(scanning: $0) }).inputs.map { inputs in
      inputs.map(text).joined(separator: ", ")
    }
  }

  private func text(_ found: ScannedInput) -> String {
    let input = found.input
    var text = "\(found.position.line):\(found.position.column) \(input.name)"
    text += input.isRequired ? "!" : "=\(input.default ?? "nil")"
    if input.isRequired { text += input.prompt ?? "nil" }
    if input.isRequired, input.allowsEmpty { text += " (empty too)" }
    return found.mayBeSetAtRunTime ? text + " (at run time)" : text
  }

  @Test func `inputs come in the order of their first use with their words`() {
    #expect(
      scan("git switch \"${COMMIT:?the last good commit}\"\nup \"${SERVICE:-aria-api}\" ${X?} ${Y:=} $PLAIN")
        == ["1:13 COMMIT!the last good commit, 2:5 SERVICE=aria-api, 2:27 X!nil (empty too), 2:33 Y="])
  }

  @Test func `required wins, and its first words are the prompt`() {
    #expect(
      scan("a ${A:-x} ${A?one} ${B:-1} ${A:?two} ${B:-2}") == ["1:11 A!one, 1:20 B=1"])
  }

  @Test func `what is set before is no input, here or in an earlier step`() {
    #expect(
      scan(
        "A=1; a ${A:?} ${B:?}; (C=1); c ${C:?}; D=${D:?}; d ${E:=x}", "a ${A:?} ${B:?} ${C:?} ${D:?} ${E:?}",
        "unset A; a ${A:?}", "a ${A:?}")
        == [
          "1:15 B!nil, 1:32 C!nil, 1:42 D!nil, 1:52 E=x", "1:10 B!nil, 1:17 C!nil", "1:12 A!nil", "1:3 A!nil",
        ])
  }

  @Test func `after a sourced file anything may be set`() {
    #expect(
      scan("a ${A:?}; (. x; b ${B:?}); c ${C:?}; . y; d ${D:?}", "e ${E:-e}") == [
        "1:3 A!nil, 1:19 B!nil (at run time), 1:30 C!nil, 1:45 D!nil (at run time)", "1:3 E=e (at run time)",
      ])
  }

  @Test func `names that belong to the shell are no inputs`() {
    #expect(
      scan("a ${PATH:?} ${LD_PRELOAD:-x} ${BASH_ENV:?} ${IFS?} ${PWD:?} ${HOME:?where}") == [
        "1:61 HOME!where"
      ])
  }

  @Test func `a prompt loses the blanks around it, a default keeps them`() {
    #expect(scan("a \"${A:? b\n c }\" \"${D:- x }\" ${E:-$A/x}") == ["1:4 A!b\n c, 2:8 D= x , 2:19 E=$A/x"])
  }

  @Test(arguments: [
    ("PASSWORD", true), ("DB_PASSWORD", true), ("PGPASS", true), ("PASSWD", true), ("PASSPHRASE", true),
    ("API_TOKEN", true), ("SECRET", true), ("MONKEY", true), ("BYPASS", true), ("AWS_CREDENTIALS", true),
    ("SSH_KEY_FILE", false), ("TOKEN_PATH", false), ("AWS_ACCESS_KEY_ID", false), ("SECRETS", false),
    ("token", false), ("COMMIT", false),
  ])
  func `a credential is told by how its name ends`(name: String, expected: Bool) {
    #expect(InputName.isCredential(name) == expected)
  }

  @Test(arguments: [
    ("PATH", true), ("IFS", true), ("LD_PRELOAD", true), ("DYLD_INSERT_LIBRARIES", true), ("BASH_ENV", true),
    ("SHELLOPTS", true), ("PWD", true), ("HOSTNAME", true), ("PLAYBOOK_RUN", true), ("HOME", false),
    ("USER", false),
    ("ENV", false), ("MY_PATH", false), ("PATHS", false), ("HOST", false),
  ])
  func `a name that a shell or loader goes by cannot be given`(name: String, expected: Bool) {
    #expect(InputName.isForbidden(name) == expected)
  }
}
