import Playbook
import Testing

struct ShellExpansionTests {
  @Test(arguments: [
    (#"echo $A "${B}" '$C' \$D "\$E" # $F"#, ["A unquoted", "B"]),
    (#"echo "${A:?the last commit}" ${A?x y}"#, ["A :?[the last commit]", "A ?[x y] unquoted"]),
    (
      #"echo ${A:-"a b"c'd'} "${A-it's}" ${B:=x}"#, ["A :-[a bcd] unquoted", "A -[it's]", "B :=[x] unquoted"]
    ),
    (#"echo ${A:?it\'s "the \"one\""}"#, [#"A :?[it's the "one"] unquoted"#]),
    (#"echo "${A:?say "hello" now}""#, ["A :?[say hello now]"]),
    (
      #"echo "${A:?}" ${#A} ${A%/} ${A:1:2} ${A+b} ${A/x/y} ${A^^}"#,
      [
        "A :?[]", "A transformed unquoted", "A transformed unquoted", "A transformed unquoted",
        "A +[b] unquoted",
        "A transformed unquoted", "A transformed unquoted",
      ]
    ),
    (#"echo ${!A:?x} ${a[0]:?x} ${1:?x} ${@:-x} $1 $$ $? ${#} ${!}"#, []),
    (#"echo "${A:-${B:?inner}}""#, ["A :-[${B:?inner}]", "B :?[inner]"]),
    (
      #"echo "${A:-$(cat "${B:?b}")}" `echo ${C:?c}` $((D + ${E:?e}))"#,
      [
        #"A :-[$(cat "${B:?b}")]"#, "B :?[b]", "C :?[c] unquoted", "E :?[e]",
      ]
    ),
    (
      "cat <<EOF <<'RAW' <<-TAB <<<\"$H\"\n$A '$B' \\$C\nEOF\n$D\nRAW\n\t$E\n\tTAB\necho $F",
      [
        "H", "A", "B", "E", "F unquoted",
      ]
    ),
    ("cat <<EOF | grep ${A:?a}\n$(echo ${B:?b})\nEOF\n", ["A :?[a] unquoted", "B :?[b] unquoted"]),
    ("cat <<\\EOF\n$A\nEOF\ncat <<E\"O\"F\n$B\nEOF\necho $C", ["C unquoted"]),
    ("cat <<EOF\n$A \\\nEOF\n$B\nEOF\necho $C", ["A", "B", "C unquoted"]),
    ("x=$(cat <<EOF\n)$A\nEOF\n) y=$B", ["A", "B"]),
    (#"echo $'it\'s $A' $"say $B" "$'c' $C""#, ["B", "C"]),
    (
      "case $A in (a) echo $B;; b|$C) echo $D ;; *) echo $E; esac; echo $F",
      [
        "A", "B unquoted", "C", "D unquoted", "E unquoted", "F unquoted",
      ]
    ),
    ("x=$(case a in a) echo $A;; esac) ; echo $B", ["A unquoted", "B unquoted"]),
    (#"[[ $A == x && ( -n "$B" || $C =~ ^(a|b)$ ) ]] && echo $D"#, ["A", "B", "C", "D unquoted"]),
    ("diff <(echo $A) >(cat $B) x${C}", ["A unquoted", "B unquoted", "C unquoted"]),
    ("X=$A Y=${B:?b} make; export Z=$C; a=($D e)", ["A", "B :?[b]", "C", "D unquoted"]),
    ("for i in $A b; do echo $B; done >$C", ["A unquoted", "B unquoted", "C unquoted"]),
    ("((x = $A)); for ((i = $B; i < 3; i++)); do :; done; echo $((1 << 2)) $C", ["A", "B", "C unquoted"]),
    ("((echo $A); (echo $B)); echo $( (echo $C) )", ["A unquoted", "B unquoted", "C unquoted"]),
    ("echo a#$A x # $B\n#$C\necho \"#$D\"", ["A unquoted", "D"]),
    ("echo a\\\n  $A \"b\\\n$B\"", ["A unquoted", "B"]),
  ])
  func `expansions are found where bash expands`(script: String, expected: [String]) {
    #expect(dump(script, only: "expansion") == expected)
  }

  @Test func `places count lines and code points from one`() {
    #expect(
      dump("é=1\necho ü \"$A\" \\\n  ${B:?ö}\n") == """
        1:1 command é=1
        2:1 command echo ü ‹"$A"› ‹${B:?ö}›
        2:9 expansion A
        3:3 expansion B :?[ö] unquoted
        """)
  }
}
