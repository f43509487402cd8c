import PlaybookRunning
import Testing

@Suite struct StateTests {
  @Test func `variables of every kind are there for the next step`() {
    var bench = Bench()
    let first = bench.run(
      #"""
      export EXPORTED='e x'; plain=here; empty=
      declare -i number=7; readonly FIXED=fixed
      array=(one "two  blanks" $'three\nlines' "q'uo\"te" '$HOME`x`' "")
      control=$'a\001b\177c\033d\te\r'
      lines=$'one\ndeclare -x EVIL="1"\nthree'
      big=$(head -c 200000 /dev/zero | tr '\0' x)
      raw=$'\xff\xfe'; dollar='$(exit 9) `exit 9` \ " !'
      IFS=: ; umask 027; unset HOME; export -n LANG
      """#)
    #expect(first.status == .exit(0))
    let second = bench.run(
      #"""
      printf '%s|' "$plain" "${empty-unset}" "$FIXED" "${#array[@]}" "${array[@]}" "$lines" "${#big}" "$dollar"
      printf '%s|' "$IFS" "$(umask)" "${HOME-unset}" "${EVIL-unset}"
      [ "$control" = $'a\001b\177c\033d\te\r' ] && [ "$raw" = $'\xff\xfe' ] && printf 'bytes|'
      number=3+4; echo "$number"
      (FIXED=x) 2>/dev/null || echo fixed
      env | grep -E '^(EXPORTED|LANG|plain)='
      """#)
    #expect(
      second.text == #"""
        here||fixed|6|one|two  blanks|three
        lines|q'uo"te|$HOME`x`||one
        declare -x EVIL="1"
        three|200000|$(exit 9) `exit 9` \ " !|:|0027|unset|unset|bytes|7
        fixed
        EXPORTED=e x

        """#)
    #expect(second.end.stateLost == [])
  }

  @Test func `what was declared without a value keeps its kind`() {
    var bench = Bench()
    let script = #"""
      declare -A m; declare -A a; export later n
      v=$'\ndeclare -x 1a\ndeclare -x no'; export v
      """#
    #expect(bench.run(script).end.stateSaved)
    let second = bench.run("m[x]=1 m[y]=2 a[z]=3 later=5; echo ${m[x]}${m[y]}${!a[*]}; declare -p later n")
    #expect(second.text == "12z\ndeclare -x later=\"5\"\ndeclare -x n\n")
    #expect(second.end.stateLost == [])
  }

  @Test func `functions carry over, with extglob and whatever they are called`() {
    var bench = Bench()
    let first = bench.run(
      #"""
      shopt -s extglob nullglob nocasematch
      kind() { case $1 in @(a|b)+(c)) echo yes ;; *) echo no ;; esac; }
      declare() { echo my declare; }
      printf() { echo my printf; }
      read() { echo my read; }
      cd() { echo my cd; }
      set() { echo my set; }
      unset() { echo my unset; }
      trap() { echo my trap; }
      shared() { echo shared; }
      export -f shared
      """#)
    #expect(first.end.stateSaved)
    let second = bench.run("kind acc; declare; printf; read; cd /; \"$BASH\" -c shared; shopt nullglob || :")
    #expect(
      second.text == "yes\nmy declare\nmy printf\nmy read\nmy cd\nshared\nnullglob       \toff\n")
  }

  @Test func `the directory carries over, and a step whose directory is gone does not run elsewhere`() throws
  {
    var bench = Bench()
    #expect(bench.run("mkdir 'sub dir'; cd 'sub dir'").status == .exit(0))
    let second = bench.run("pwd; cd ..; rmdir 'sub dir'; mkdir other; cd other; rmdir ../other")
    #expect(second.text == bench.directory + "/sub dir\n")
    #expect(second.end.startDirectory == bench.directory + "/sub dir")
    let job = bench.job("echo ran")
    #expect(throws: PosixError("change to directory", on: bench.directory + "/other", code: 2)) {
      _ = try StepProcess(starting: job)
    }
    let elsewhere = bench.run("pwd") { $0.startDirectory = "/" }
    #expect(elsewhere.text == "/\n")
  }

  @Test func `options, traps, aliases and arguments do not carry over`() {
    var bench = Bench()
    _ = bench.run("set -u -f -C; shopt -s nocasematch; trap 'echo bye' EXIT; alias ll=ls; set -- a b")
    let second = bench.run(
      #"echo "$#" "${nope-}" *.sh; trap -p INT TERM; shopt -q nocasematch || echo off; alias"#
    ) {
      $0.mode = .background
    }
    #expect(second.text == "0  1.sh 2.sh\ntrap -- 'builtin exit 130' SIGINT\noff\n")
  }

  @Test(arguments: ["exit 0", "f() { exit 0; }; f", "trap 'echo bye' EXIT; exit 0"])
  func `exit saves the state`(ending: String) {
    var bench = Bench()
    let first = bench.run("kept=yes\n\(ending)\necho not reached")
    #expect(first.end.completeness == .complete)
    #expect(bench.run(#"echo "$kept""#).text == "yes\n")
  }

  @Test func `exit in a subshell saves nothing of the subshell`() {
    var bench = Bench()
    _ = bench.run("kept=outer; (kept=inner; exit 0); echo x | { cat >/dev/null; kept=piped; exit 0; }")
    #expect(bench.run(#"echo "$kept""#).text == "outer\n")
  }

  @Test func `a failed script's state is saved, too, for the caller to decide`() {
    var bench = Bench()
    let failed = bench.run("seen=1\nfalse")
    #expect(failed.end.stateSaved)
    #expect(failed.end.completeness == .endedByError)
  }

  @Test func `secrets are not saved, nor is what holds one`() throws {
    var bench = Bench()
    let first = bench.run(#"url="https://u:$TOKEN@host"; list=(a "$TOKEN"); fine=1; unset TOKEN"#) {
      $0.environment += [("TOKEN", "hush-hush")]
      $0.secretNames = ["TOKEN"]
      $0.secretValues = ["hush-hush"]
    }
    #expect(first.end.stateHidden == ["list", "url"])
    let saved = try Files.read(bench.directory + "/1.state", atMost: 1 << 20)
    #expect(!String(decoding: saved, as: UTF8.self).contains("hush"))
    let second = bench.run(#"echo "${url-none} ${list-none} $fine $TOKEN""#) {
      $0.environment += [("TOKEN", "hush-hush")]
    }
    #expect(second.text == "none none 1 hush-hush\n")
  }

  @Test func `an input given late wins over the state`() {
    var bench = Bench()
    _ = bench.run("COMMIT=; OTHER=old")
    let second = bench.run(#"echo "$COMMIT $OTHER""#) {
      $0.environment += [("COMMIT", "abc"), ("OTHER", "new")]
      $0.freshNames = ["COMMIT"]
    }
    #expect(second.text == "abc old\n")
  }

  @Test func `the script sees no name of ours but those with our prefix, and none in its environment`() {
    var bench = Bench()
    let first = bench.run(
      "declare -F | grep -v __playbook_ || :; env | grep __playbook || :; ls /proc/self/fd | wc -w")
    #expect(first.text == "declare -f exit\n4\n")
  }
}
