import Playbook
import Testing

struct ShellSetterTests {
  @Test(arguments: [
    (
      "A=1; B+=2; C[1]=3; D=(1 2) E=5",
      [
        "A assignment", "B assignment", "C assignment", "D assignment", "E assignment",
      ]
    ),
    ("A=1 make; B=2 >x", ["B assignment"]),
    (
      "export A=1 B; declare -x C=$x; typeset D=; readonly E=\"a b\" F='c'; local \"G=h i\"",
      [
        "A assignment", "C assignment", "D assignment", "E assignment", "F assignment", "G assignment",
      ]
    ),
    ("declare -A M=([a]=1 [b]=2); export X", ["M assignment"]),
    (
      "for A in 1 2; do B=1; done; select C in x; do :; done; for ((D=0; D<2; D++)); do :; done",
      [
        "A loop", "B assignment", "C loop", "D assignment", "D assignment",
      ]
    ),
    (
      "read -r A B; read -rp 'x y' -t 5 C; read -a D; read; read -d '' -r E <f",
      [
        "A command", "B command", "C command", "D command", "REPLY command", "E command",
      ]
    ),
    (
      "printf -v A %s x; printf %s B; mapfile -t C <f; readarray; getopts ab: D",
      [
        "A command", "C command", "MAPFILE command", "D command",
      ]
    ),
    (
      "let A=1 B+=2; ((C = 1, D += 2, E == 3)); : $((F=1)) ${G:=x} ${H=y}; ((I++))",
      [
        "A assignment", "B assignment", "C assignment", "D assignment", "F assignment", "G expansion",
        "H expansion",
        "I assignment",
      ]
    ),
    (
      "(A=1); B=$(C=1; echo); D=`E=1`",
      [
        "A assignment inside", "B assignment", "C assignment inside",
        "D assignment", "E assignment inside",
      ]
    ),
    (
      "echo x | read A; B=1 & echo y | while read C; do D=1; done; F=1 | cat; E=1",
      [
        "A command inside", "B assignment inside", "C command inside", "D assignment inside",
        "F assignment inside",
        "E assignment",
      ]
    ),
    (
      "f() { local A=1; B=2; }; function g { C=3; }; h() (D=1)",
      [
        "A assignment", "B assignment", "C assignment", "D assignment inside",
      ]
    ),
    (
      "if A=1; then B=1; elif C=1; then D=1; else E=1; fi; ! F=1; time G=1",
      [
        "A assignment", "B assignment", "C assignment", "D assignment", "E assignment", "F assignment",
        "G assignment",
      ]
    ),
    (
      "unset A B; unset -v C; unset -f D; command export E=1; builtin read F",
      [
        "A unset", "B unset", "C unset", "E assignment", "F command",
      ]
    ),
    ("echo A=1 \"B=1\"; 'C'=1; $D=1; # E=1", []),
    ("a &&\nA=1 ||\n  B=1 |\ncat", ["A assignment", "B assignment inside"]),
  ])
  func `setters are found with the shell they set in`(script: String, expected: [String]) {
    #expect(dump(script, only: "setter") == expected)
  }

  @Test(arguments: [
    (". ./env", ["."]), ("source env; eval \"$x\"", ["source", "eval"]),
    ("(. ./env); command . x", [". inside", "."]), ("echo . source eval; x=. ; sudo eval", []),
  ])
  func `opaque points are command words only`(script: String, expected: [String]) {
    #expect(dump(script, only: "opaque") == expected)
  }

  @Test(arguments: [
    ("A=1; echo @", true), ("A=$(echo @)", false), ("(A=1); echo @", false), ("(A=1; echo @)", true),
    ("A=1; unset A; echo @", false), ("A=1; (unset A); echo @", true), ("echo @; A=1", false),
    ("export A=@", false), ("read A; echo @", true), ("for A in @; do :; done", false),
    ("for A in x; do echo @; done", true), ("A=1 | echo @", false), ("A=1 echo @", false),
  ])
  func `a variable is set from the end of its assignment to the end of its shell`(
    script: String, expected: Bool
  ) {
    let parts = script.split(separator: "@", omittingEmptySubsequences: false)
    let scanned = ShellScript(scanning: parts.joined(separator: "$PROBE"))
    let places = scanned.facts.compactMap { fact -> ShellPosition? in
      if case .expansion(let expansion) = fact, expansion.name == "PROBE" { expansion.position } else { nil }
    }
    #expect(places.map { scanned.isSet("A", before: $0) } == [expected])
  }
}
