import Playbook
import Testing

struct ShellCommandTests {
  @Test(arguments: [
    ("echo a 'b c' \"$d\" e\\ f", ["echo a «b c» ‹\"$d\"› «e f»"]),
    ("A=1 B='2' make -j >log 2>&1 <in &>>x", ["A:= B:= make -j > log 2>& 1 < in &>> x"]),
    ("a | b |& c && d || e; f & g", ["a |", "| b |", "| c", "d", "e", "f", "g"]),
    (
      "if ! a; then b; else c; fi; while d; do e; done; { f; }; time -p g",
      ["a", "b", "c", "d", "e", "f", "g"]
    ),
    (
      "(a; (b)); c $(d `e`)",
      [
        "a @subshell", "b @subshell", "c ‹$(d `e`)›", "d ‹`e`› @subshell", "e @subshell",
      ]
    ),
    (
      "f() { a; { b; }; }; c; function g { d; }; function h() (e); i () if x; then y; fi; z",
      [
        "a @function", "b @function", "c", "d @function", "e @subshell @function", "x @function",
        "y @function", "z",
      ]
    ),
    ("case $x in a|b) c;; (d) e ;& *) f; esac; g", ["c", "e", "f", "g"]),
    ("case x in\n# why\nesac\na", ["a"]),
    ("a if then done; if; }", ["a if then done"]),
    ("[[ -f x && y ]] && a", ["[[ -f x y ]]", "a"]),
    ("$x a; \"b\" c; 'i'f", ["‹$x› a", "«b» c", "«if»"]),
    ("cat <<A - <<-'B' # c\n1\nA\n\t2\n\tB\nd", ["cat - << A <<- «B»", "d"]),
    ("a \\\n  b\nc;;d\n\n", ["a b", "c", "d"]),
    ("exec {fd}>x; >y", ["exec {fd}> x", "> y"]),
    ("echo @(a|b) !(c) x=", ["echo ‹@(a|b)› ‹!(c)› x="]),
    ("a=(1 # c )\n 2) b", ["a:= b"]),
    ("coproc a; select x in b; do c; done; for x\ndo d; done", ["a", "c", "d"]),
    ("sudo -u x rm -r \"/a b\"", ["sudo -u x rm -r «/a b»"]),
  ])
  func `commands have their words, pipes and shells`(script: String, expected: [String]) {
    #expect(dump(script, only: "command") == expected)
  }

  @Test(arguments: [
    ("sudo -u root -E rm -r x", "rm -r x"), ("sudo -nu root rm x", "rm x"), ("sudo -uroot rm x", "rm x"),
    ("env -i A=1 B= make all", "make all"), ("sudo env A=1 nohup nice -n 5 dd x", "dd x"),
    ("timeout -k 5 10s curl x", "curl x"), ("command -p ls", "ls"),
    ("command -v docker", "command -v docker"),
    ("exec -a name sh -c x", "sh -c x"), ("sudo -i", "sudo -i"), ("env", "env"), ("sudo -- rm x", "rm x"),
    ("sudo --user=root rm x", "rm x"), ("rm sudo x", "rm sudo x"), ("stdbuf -oL grep x", "grep x"),
  ])
  func `the wrapped command is what runs in the end`(script: String, expected: String) {
    let commands = ShellScript(scanning: script).facts.compactMap { fact -> [String]? in
      if case .command(let command) = fact { command.wrapped.map { $0.literal ?? "?" } } else { nil }
    }
    #expect(commands == [expected.split(separator: " ").map(String.init)])
  }
}
