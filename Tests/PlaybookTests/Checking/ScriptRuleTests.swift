import Testing

@testable import Playbook

/// What the rules say about a step's script.
struct ScriptRuleTests {
  /// The rules that fire on a step, each with the line of its script and its column there.
  private func found(_ script: String, _ attributes: String = "probe") -> [String] {
    let page = "## Help\n\nDo it.\n\n```sh {#it \(attributes)}\n\(script)\n```\n"
    return diagnostics(page).filter { $0.rule != .noGate }
      .map { "\($0.rule.name) \($0.place.line - 5):\($0.place.column)" }
  }

  @Test(arguments: [
    ("$ ls", ["pasted-prompt 1:1"]), ("ls\n  $ ls", ["pasted-prompt 2:3"]), ("% ls", ["pasted-prompt 1:1"]),
    ("root@db:~# ls", ["pasted-prompt 1:1"]), ("[me@db ~]$ ls", ["pasted-prompt 1:1"]),
    ("bash-5.1$ ls", ["pasted-prompt 1:1"]), ("postgres=# \\l", ["pasted-prompt 1:1"]),
    ("mysql> show tables", ["pasted-prompt 1:1"]), ("127.0.0.1:6379> ping", ["pasted-prompt 1:1"]),
    (">>> import os", ["pasted-prompt 1:1"]), ("PS C:\\> dir", ["pasted-prompt 1:1"]),
    ("[sender] $ ls", ["pasted-prompt 1:1"]), ("[sender]$ ls", ["pasted-prompt 1:1"]),
    ("MariaDB [db1]> SHOW STATUS", ["pasted-prompt 1:1"]), ("[name] x $ y", []), ("[ -f x ] $ y", []),
    ("[name] # why", []),
    ("# systemctl status", ["pasted-prompt 1:1"]), ("\n # a\n# b", ["pasted-prompt 2:2"]),
    ("# why\nls", []), ("cat <<'END'\n$ ls\nEND", []), ("echo '\n$ ls\n'", []), ("#!/bin/sh\nls", []),
    ("ls # $ x", []), ("mysql >out.txt -e 'SELECT 1'", []), ("x=1", []),
    ("git clone git@host.example:a/b", []),
    ("A=$", []), ("echo \\\n  $ a", []),
  ])
  func `prompts are told from commands`(_ script: String, _ expected: [String]) {
    #expect(found(script).filter { $0.hasPrefix("pasted-prompt") } == expected)
  }

  @Test func `what stands with pasted prompts is no script yet`() {
    let script = "$ export A=1\n$ echo $A | head\nvim x [none]"
    #expect(found(script) == ["pasted-prompt 1:1", "pasted-prompt 2:1"])
  }

  @Test(arguments: [
    ("ssh db\ndf -h", true), ("ssh -p 2222 ops@db\ndf", true), ("sudo -i\nls", true), ("sudo su -\nls", true),
    ("docker exec -it db bash\npsql -c x", true), ("docker compose exec db sh\nls", true),
    ("kubectl exec -it pod -- bash\nls", true), ("psql shop\nSELECT 1", true),
    ("sudo -u postgres psql\nSELECT 1", true),
    ("redis-cli -h cache\nping", true), ("mysql -u root shop\nx", true),
    ("docker exec -it db psql -U me\nx", true),
    ("ssh db df\nls", false), ("ssh db", false), ("ssh -N -L 1:db:1 db &\nls", false),
    ("ssh -fN db\nls", false),
    ("ssh -T git@github.com\nls", false), ("ssh db <<'END'\ndf\nEND\nls", false), ("psql -c 'x'\nls", false),
    ("psql -XAtc x\nselect", false), ("mysql -u me -p -e x\nls", false),
    ("mysql -u me -p shop\nshow tables", true), ("psql shop\nsudo systemctl restart x", false),
    ("psql shop\n\\dt", true), ("ssh db\nscp x db:", false), ("ssh db # the host\nls # the files", false),
    ("ssh db # the host\nls", true), ("ssh -J a b\n\n# In the file\nHost b\n  User me", false),
    ("ssh -vL 1:db:1 db\nls", false), ("ssh -L 1:db:1 db\nls", false),
    ("ssh me@db\n\n# Or with the file\ncp a b", false), ("bash -i\nsh -i\nenv /bin/sh", false),
    ("ssh me@10.0.0.1\nwinrm -i 10.0.0.1", false), ("mysql -h a\nsqlcmd -S b", false),
    ("mongosh -u me\nrs.status()\n\n# Other\nqueuectl list", false),
    ("psql shop\n\n# In it:\nSHOW POOLS;", true), ("ssh db\n\n# Restart\nsystemctl restart x", true),
    ("mongosh a\n\n# See\n> show databases", true), ("mongosh a\n\n# See\ndb.adminCommand({ x: 1 })", true),
    ("mysql -h db \\\n  -p$(aws x \\\n  --y)", false), ("ssh me@db 2>&1 || true\nls", false),
    ("ssh me@db || true\nls", false), ("mysql\nor\nmysql -u me", false),
    ("me:x:1:1::/home/me:/bin/bash\nls", false), ("mysql user: me\nx", false),
    ("docker ps\nssh db\n\n# Tools\nls", false),
    ("# In\nssh db\n\n# There\nls", true), ("ssh db\nls # the files", true),
    ("mysql -uroot -phunter2e\nx", true),
    ("mysql -h db -pe -e x\nls", false), ("psql <dump\nls", false), ("echo x | psql\nls", false),
    ("psql -l\nls", false),
    ("docker exec db bash -c ls\nls", false), ("redis-cli ping\nls", false), ("mysql -e x\nls", false),
    ("sudo -i ls\nls", false), ("su -c ls me\nls", false), ("ssh db; ls", false), ("bash x.sh\nls", false),
    ("ssh-keygen -R db\nls", false), ("telnet db 5432\nls", false), ("redis-cli -h a\nredis-cli -h b", false),
    ("psql\n→ opens it", false), ("mysql> show tables;\n+---+\n| a |", false),
    ("sudo systemctl restart x\nls", false), ("sudo -i\nexec zsh", true), ("exec zsh\nls", false),
    // Items of a list, each with its own comment.
    ("ping -c 3 db\n\n# Try the way\nssh -v db\n\n# Watch it\niftop", false),
    ("ls\n\n# Try the key\nssh -o BatchMode=yes db\n\n# See who is here\nwho", false),
    ("ls\n\n# SSH to the host\nssh db\n\n# See who is here\nwho", true),
    ("ls\n\n# Try the key\nssh db\n\n# On the server, see\nwho", true),
    ("ls\n\n#2. The host\nssh db\n\n#3. See\nwho", true), ("ls\n\n# 进入容器\nssh db\n\n# See\nwho", true),
    ("ls\n\n# Try the key\nssh db\n\n# See the SSH sessions\nwho", false),
    ("# Try the way\nssh db\n\n# See who is here\nwho", true),
    ("ls\n\n# Try the way\nssh db\n# See who is here\nwho", true),
    ("ssh db\nhttp://db:3000 # the page", false),
    ("ssh backup\nrestic -r sftp:backup:/data init", false), ("ssh backup\nls /backup", true),
  ])
  func `lines that seem to be typed into a session are found`(_ script: String, _ expected: Bool) {
    #expect(found(script).contains { $0.hasPrefix("remote-then-local") } == expected)
  }

  @Test(arguments: [
    ("vim x", true), ("less log", true), ("top", true), ("docker exec -it db pg_isready", true),
    ("git commit", true),
    ("crontab -e", true), ("ssh db", true), ("docker run --rm -it alpine", true),
    ("kubectl edit deploy x", true), ("mc", true), ("mc ~/a /b", true), ("k9s", true),
    ("mc alias set a http://b", false), ("mc ls a/b", false), ("k9s version", false),
    ("top -b -n 1", false), ("git commit -m x", false), ("docker exec -i db cat", false),
    ("crontab -l", false),
    ("git log | less", false), ("docker run --rm -d alpine", false), ("screen -dmS a b", false),
    ("passwd -S me", false),
    ("docker run -d --name t x", false), ("watch -h", true), ("kubectl get x", false),
  ])
  func `what wants a person is found, unless the step has a terminal`(_ script: String, _ expected: Bool) {
    #expect(found(script).contains { $0.hasPrefix("interactive") } == expected)
    #expect(!found(script, "tty").contains { $0.hasPrefix("interactive") })
  }

  @Test(arguments: [
    ("exit 1", true), ("ls || exit", true), ("exec bash -l", true), ("if x; then exit; fi", true),
    ("( exit 1 )", false), ("x | { exit 1; }", false), ("f() { exit 1; }", false), ("exec >log 2>&1", false),
    ("echo exit", false), ("sh -c 'exit 1'", false), ("x=$(exit 1)", false), ("find . -exec ls {} +", false),
  ])
  func `what closes the reader's terminal is found`(_ script: String, _ expected: Bool) {
    #expect(found(script).contains { $0.hasPrefix("closes-terminal") } == expected)
  }

  @Test(arguments: [
    ("a | head -n 1", true), ("a | grep -q x", true), ("a | grep -iqE x", true),
    ("a | sudo grep --quiet x", true),
    ("x=$(a | head -1)", true), ("if a | grep -q x; then b; fi", true),
    ("head -n 1 log", false), ("grep -q x log", false), ("a | grep -e -q", false),
    ("echo x | grep -q x", false),
    ("a | head -n -1", false), ("set +o pipefail\na | head", false), ("a | grep x >/dev/null", false),
    ("ssh db 'a | head'", false), ("b \"$(a | head -n 1)\"", false), ("[ -n \"$(a | head -n 1)\" ]", false),
    ("b <<E\n$(a | head -n 1)\nE", false), ("local x=$(a | head -1)", false),
    ("x=$(b $(c); a | head -1)", true),
    ("b $(c); a | head -1", true),
  ])
  func `readers that end their writer are found`(_ script: String, _ expected: Bool) {
    #expect(found(script).contains { $0.hasPrefix("broken-pipe") } == expected)
  }

  @Test(arguments: [
    ("echo $A", ["unset-variable 1:6"]), ("echo ${A%x} $A", ["unset-variable 1:6"]),
    ("echo \"${#A}\"", ["unset-variable 1:7"]),
    ("A=1; echo $A", []), ("echo \"${A:-x}\" \"$A\"", []), ("echo \"${A:?x}\" $A", ["unquoted-input 1:16"]),
    ("for a in b; do echo $a; done", []),
    ("read -r a; echo $a", []), ("echo $HOME $PATH $? $1 $LC_ALL $RANDOM", []), (". env; echo $A", []),
    ("awk '{ print $A }'", []), ("cat <<'E'\n$A\nE", []), ("cat <<E\n$A\nE", ["unset-variable 2:1"]),
    ("echo ${A:+x}", []), ("[ -n \"$A\" ] && echo $A", []), ("[[ -z $A ]] || echo $A", []),
    ("if test -z \"$B$A\"; then echo \"$A\"; fi", []), ("[ -r \"$A\" ]", ["unset-variable 1:7"]),
    ("echo \"$A${A:+x}\"", []), (": ${A:=x}", []), (": ${A:=x} && echo ${A:-y}", ["unquoted-input 1:19"]),
    ("[Service]\nRestart=always", []), ("[Service]\n# why\n# so\nRestart=always", []),
    ("  [a.b]\n\n  c = 1", []),
    ("[Service]\nls", []), ("[webservers]\nweb1 x=y", []), ("[name]", ["maybe-placeholder 1:1"]),
    ("x\n[calico-rr]", []), ("ls\n[client] # why", []), ("2026 1 [Note] x", []), ("[renew] FYI: x", []),
    ("[sudo] A=1 x", ["maybe-placeholder 1:1"]),
    ("x --old '' [DEPRECATED]", []), ("[preflight] Running checks", []),
    ("[sudo] ls", ["maybe-placeholder 1:1"]),
    ("x [name] Here", ["maybe-placeholder 1:3"]),
    ("Keys : [none]\nx [none]", ["maybe-placeholder 2:3"]), ("(A=1); echo $A", ["unset-variable 1:13"]),
  ])
  func `variables that nothing sets are found`(_ script: String, _ expected: [String]) {
    #expect(found(script) == expected)
  }

  @Test(arguments: [
    ("grep -E '\\d+' log", ["regex-escape 1:10"]), ("[[ $(x) =~ ^\\d+$ ]]", ["regex-escape 1:13"]),
    ("sed -n 's/\\d//p' log", ["regex-escape 1:11"]), ("grep -P '\\d' log", []), ("grep -oP '\\d' log", []),
    ("perl -ne '/\\d/' log", []), ("echo '\\d'", []), ("grep '[0-9]' log", []),
  ])
  func `escapes that POSIX does not know are found`(_ script: String, _ expected: [String]) {
    #expect(found(script) == expected)
  }
}
