import Testing

struct ShellPlaceholderTests {
  @Test(arguments: [
    ("git checkout <commit>", ["angle commit"]),
    ("psql <db name> -c x", ["angle db name"]),
    ("git checkout <commit-sha>; echo <x> | cat", ["angle commit-sha", "angle x"]),
    (
      "ssh user@<host>:/srv http://<host.name>/x X=<value> $(cat <file>)",
      [
        "angle host", "angle host.name", "angle value", "angle file",
      ]
    ),
    ("git diff <from>..<to>", ["angle from", "angle to"]),
    ("<commit>", ["angle commit"]),
    (
      "git show <commit>~1 <other>^; a <b>&& c <d>|e; `f <g>`",
      [
        "angle commit", "angle other", "angle b", "angle d", "angle g",
      ]
    ),
    ("X=(<a>) cat <<< <b> > <c>; for i in <d>; do :; done", ["angle a", "angle b", "angle c", "angle d"]),
    ("cat <in>~/out; cat <in>&2; cat <in>&-", []),
    ("cat <file >out; sort <in 2>err; cmd <in >out 2>&1; cat <in>out; sort <in -u> out", []),
    ("diff <(a) <(b); cat <<EOF>x\nEOF\ncat <>file; cat <in>/dev/null; exec 3<in> out; cat <\"in\">x", []),
    ("echo '<commit>' \"<commit>\" \\<commit\\> # <commit>", []),
    ("cat <<EOF\n<commit>\nEOF", []),
    ("[[ a <b> c ]]; ((a <b> c)); echo $((a <b> c))", []),
    ("cat <1> <$x> <-> <> x; sort <in >out; a <b>\"$c\"; a <b>&2; a <b>>c", []),
    ("git checkout [name]; rm [db-name]", ["square name", "square db-name"]),
    ("ls [a-zA-Z] [A-Z_] [Yy] [gke_prod-a_us-central1]; [INFO] started", []),
    ("dig [a-record] [server-1] [node_2]", ["square a-record", "square server-1", "square node_2"]),
    ("[ -f x ] && [[ -n x ]]; ls file[0-9] [a-z] [[:alpha:]] '[name]' [ab]*; [ x ]", []),
    ("echo {{ cookiecutter.name }}", []),
    ("echo {{name}} a-{{ my.name }}", ["braces name", "braces my.name"]),
    ("docker ps --format '{{.Names}}' {{.Names}} {{a,b},c} \"{{name}}\" ${x:-{{y}}", []),
  ])
  func `a blank to fill in is told from shell syntax`(script: String, expected: [String]) {
    #expect(dump(script, only: "placeholder") == expected)
  }
}
