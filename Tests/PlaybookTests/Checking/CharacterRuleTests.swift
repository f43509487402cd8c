import Testing

@testable import Playbook

/// Characters that deceive, on the exact bytes of a step.
struct CharacterRuleTests {
  private static let kinds: [Rule] = [
    .invisibleCharacter, .controlCharacter, .oddBlank, .typographicCharacter,
  ]

  private func found(_ script: String) -> [String] {
    let places = diagnostics(step(script)).filter { Self.kinds.contains($0.rule) }
    return places.map { "\($0.place.line):\($0.place.column) \($0.rule.name)" }
  }

  @Test(arguments: [
    ("echo a\u{202E}b", ["6:7 invisible-character"]), ("echo 'a\u{2066}b'", ["6:8 invisible-character"]),
    ("# a\u{202E}b\nls", ["6:4 invisible-character"]), ("ls\u{200B} a", ["6:3 invisible-character"]),
    ("ls \"a\u{200B}b\"", ["6:6 invisible-character"]), ("ls a\u{E0061}b", ["6:5 invisible-character"]),
    ("ls 'a\u{E0061}b'", ["6:6 invisible-character"]), ("ls a\u{AD}b", ["6:5 invisible-character"]),
    ("ls a\u{FEFF}b", ["6:5 invisible-character"]), ("ls a\u{200D}b", ["6:5 invisible-character"]),
    ("ls 'a\u{FE0F}'", ["6:6 invisible-character"]), ("ls 'a\u{200E}'", ["6:6 invisible-character"]),
    ("cat <<'END'\na\u{202E}b\nEND", ["7:2 invisible-character"]),
    ("ls\na\u{200B}b\u{200B}c\nb\u{200B}", ["7:2 invisible-character", "8:2 invisible-character"]),
    ("ls é\u{200B}", ["6:5 invisible-character"]),
  ])
  func `what cannot be seen is found wherever it stands`(_ script: String, _ places: [String]) {
    #expect(found(script) == places)
  }

  @Test(arguments: [
    "echo '🚀 up'", "echo \"⚠️ down\"", "echo '👩‍💻 👨‍👩‍👧'", "echo '🏴󠁧󠁢󠁳󠁣󠁴󠁿'", "echo '1️⃣ first'", "echo '🏴‍☠️'",
    "# ⚠️ careful\nls", "cat <<END\n⚠️ careful\nEND", "echo 🚀", "echo 'می‌خواهم'", "echo \"क्‍ष\"", "echo '葛󠄀城'",
    "echo 'Größe – „gut“'", "# it’s – fine\nls", "cat <<END\n“quoted” – and so on\nEND", "echo $'it’s'",
    "echo \"${A:-the – dash}\"", "echo ${A:?the “commit” – from above}", "echo '完了　次へ'", "echo добро",
    "ls café naïve", "# a\u{A0}b\nls", "echo \"${A:?l’hôte – du serveur}\"",
  ])
  func `emoji, prose and other languages between quotes are fine`(_ script: String) {
    #expect(found(script) == [])
  }

  @Test(arguments: [
    ("ls\u{8}x", ["6:3 control-character"]), ("echo '\u{1B}[1m'", ["6:7 control-character"]),
    ("echo \u{7F}", ["6:6 control-character"]), ("echo \u{85}ls", ["6:6 control-character"]),
    ("# a\u{8}\nls", ["6:4 control-character"]), ("ls\u{B}x", ["6:3 control-character"]),
    ("ls\ta", []), ("printf '\\033[1m'", []),
  ])
  func `control characters are found, tabs are none`(_ script: String, _ places: [String]) {
    #expect(found(script) == places)
  }

  @Test(arguments: [
    ("ls\u{A0}a", ["6:3 odd-blank"]), ("ls 'a\u{A0}b'", ["6:6 odd-blank"]),
    ("ls \u{3000}a", ["6:4 odd-blank"]),
    ("ls \u{2003}a", ["6:4 odd-blank"]), ("ls \"a\u{202F}b\"", ["6:6 odd-blank"]),
    ("# a\u{2028}rm -r x\nls", ["6:4 odd-blank"]), ("cat <<E\na\u{A0}b\nE", ["7:2 odd-blank"]),
    ("ls \u{2800}", ["6:4 odd-blank"]),
  ])
  func `blanks that are none are found between quotes, too`(_ script: String, _ places: [String]) {
    #expect(found(script) == places)
  }

  @Test(arguments: [
    ("echo “a b”", ["6:6 typographic-character", "6:10 typographic-character"]),
    ("ls –all", ["6:4 typographic-character"]), ("ls —all", ["6:4 typographic-character"]),
    ("echo it’s", ["6:8 typographic-character"]), ("echo \"$(ls –all)\"", ["6:12 typographic-character"]),
    ("echo `ls –a`", ["6:10 typographic-character"]),
    ("A=“x” ls", ["6:3 typographic-character", "6:5 typographic-character"]),
    ("echo $((5 − 3))", ["6:11 typographic-character"]), ("echo ${A:-–}", ["6:11 typographic-character"]),
    ("ls 'a' –b", ["6:8 typographic-character"]), ("echo é –b", ["6:8 typographic-character"]),
    ("case x in –h) ls;; esac", ["6:11 typographic-character"]), ("ls >–out", ["6:5 typographic-character"]),
  ])
  func `typographic quotes and dashes are found outside quotes`(_ script: String, _ places: [String]) {
    #expect(found(script) == places)
  }

  @Test func `a step's info string is looked at, too`() {
    let page = "## P\n\nDo it.\n\n```sh {#s confirm=\"a\u{202E}b\"}\nls\n```\n"
    #expect(
      findings(.invisibleCharacter, page) == ["5:21 an invisible character: U+202E, right-to-left override"])
  }

  @Test func `a place in a list is the page's`() {
    let page = "## P\n\n1. Dö it.\n\n   ```sh {#s}\n   ls é –all\n   ```\n"
    #expect(
      findings(.typographicCharacter, page) == ["6:9 `–` is no hyphen to the shell: U+2013, en dash"])
  }

  @Test(arguments: [
    ("dосker ps", "6:2 this `о` only looks like `o`: U+043E"),
    ("sudo systеmctl stop a", "6:10 this `е` only looks like `e`: U+0435"),
    ("/usr/bin/сat a", "6:10 this `с` only looks like `c`: U+0441"),
    ("ｌｓ", "6:1 this `ｌ` only looks like `l`: U+FF4C"), ("срр a", "6:1 this `с` only looks like `c`: U+0441"),
  ])
  func `a command word with strange letters is found`(_ script: String, _ finding: String) {
    #expect(findings(.lookAlike, step(script)) == [finding])
  }

  @Test(arguments: ["docker ps о", "echo сор", "проверка", "größe", "naïve a", "‘ls’", "日本"])
  func `arguments and words of another language are not`(_ script: String) {
    #expect(findings(.lookAlike, step(script)) == [])
  }

  @Test(arguments: [
    ("ls;" + String(repeating: " ", count: 200) + "rm x", ["6:204"]),
    (String(repeating: " ", count: 210) + "ls", ["6:211"]),
    ("echo " + String(repeating: "x", count: 200) + "; ls", ["6:208"]),
    ("ls a" + String(repeating: " ", count: 200) + "b", ["6:205"]),
    ("ls" + String(repeating: " ", count: 210) + "# nothing", []),
    ("echo " + String(repeating: "x", count: 300), []),
    ("echo '" + String(repeating: "x ", count: 200) + "'", []),
  ])
  func `code that starts past column 200 is found`(_ script: String, _ places: [String]) {
    #expect(findings(.farCode, step(script)).map { $0.prefix { $0 != " " } } == places.map { $0[...] })
  }
}
