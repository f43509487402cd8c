/// What a command destroys or ends, told by how it is written.
enum ShellDestruction {
  /// The words that say so, such as `rm -r`; `nil` for a command that is not known to destroy anything.
  static func words(_ own: Invocation, input: @autoclosure () -> String?) -> String? {
    guard let name = own.name,
      let words = looks[name].map({ $0(own, name, input) }) ?? (name.hasPrefix("mkfs") ? name : nil)
    else { return nil }
    return own.has(long: "--help", "--dry-run", "--version") ? nil : words
  }

  /// Looks at a command of that name and at what it is given as its input.
  private typealias Look = @Sendable (_ own: Invocation, _ name: String, _ input: () -> String?) -> String?

  private static let looks: [String: Look] = {
    var looks: [String: Look] = [:]
    for (names, look) in rows {
      for name in names { looks[name] = look }
    }
    return looks
  }()

  private static let rows: [([String], Look)] = [
    (["rm"], { own, _, _ in own.has("rR") || own.has(long: "--recursive") ? "rm -r" : nil }),
    (["docker", "podman", "nerdctl", "docker-compose"], { own, name, _ in container(own, name) }),
    (["kubectl", "oc", "eksctl", "minikube", "kind", "k3d"], { own, _, _ in verb(own, ["delete"]) }),
    (["helm"], { own, _, _ in verb(own, ["uninstall", "delete"]) }),
    (
      ["terraform", "tofu", "vagrant", "pulumi", "cdk"],
      { own, name, _ in
        verb(own, ["destroy"]) ?? (own.has(long: "-destroy") ? "\(name) -destroy" : nil)
      }
    ),
    (["git"], { own, _, _ in git(own) }),
    (["kill", "pkill", "killall"], { own, name, _ in ends(own) ? name : nil }),
    (["shutdown"], { own, name, _ in own.has("c") ? nil : name }),
    (
      [
        "reboot", "poweroff", "halt", "dropdb", "dropuser", "shred", "wipefs", "blkdiscard", "userdel",
        "groupdel", "lvremove", "vgremove", "pvremove",
      ], { _, name, _ in name }
    ),
    (["truncate"], { own, name, _ in own.has("s") || own.has(long: "--size") ? name : nil }),
    (
      ["dd"],
      { own, _, _ in
        own.literals.contains { $0.hasPrefix("of=/dev/") && !$0.hasPrefix("of=/dev/null") }
          ? "dd of=/dev/…" : nil
      }
    ),
    (["find"], { own, _, _ in find(own.literals) }),
    (
      ["rsync"],
      { own, _, _ in
        own.literals.contains { $0.hasPrefix("--delete") } && !own.has("n") ? "rsync --delete" : nil
      }
    ),
    (["zfs", "zpool"], { own, _, _ in verb(own, ["destroy"]) }),
    (["crontab"], { own, _, _ in own.has("r") ? "crontab -r" : nil }),
    (
      ["iptables", "ip6tables"],
      { own, name, _ in own.has("F") || own.has(long: "--flush") ? "\(name) -F" : nil }
    ),
    (["curl"], { own, _, _ in deletesByRequest(own) ? "curl -X DELETE" : nil }),
    (["aws"], { own, _, _ in aws(own.literals) }),
    (
      [
        "gcloud", "az", "doctl", "hcloud", "fly", "flyctl", "gh", "vault", "etcdctl", "openstack",
        "linode-cli",
      ],
      { own, name, _ in
        own.literals.first { ["delete", "destroy", "del"].contains($0) }.map { "\(name) … \($0)" }
      }
    ),
    (
      ["rabbitmqctl"],
      { own, name, _ in
        own.literals.first {
          $0.hasPrefix("delete_") || ["reset", "force_reset", "purge_queue"].contains($0)
        }.map { "\(name) \($0)" }
      }
    ),
    (
      ["kafka-topics", "kafka-topics.sh", "kafka-consumer-groups", "kafka-consumer-groups.sh"],
      { own, name, _ in own.has(long: "--delete") ? "\(name) --delete" : nil }
    ),
    (
      ["rails", "rake"],
      { own, name, _ in
        own.literals.first { ["db:drop", "db:reset", "db:purge"].contains($0) }.map { "\(name) \($0)" }
      }
    ),
    (
      ["redis-cli", "valkey-cli"],
      { own, _, _ in own.literals.first { ["flushall", "flushdb"].contains($0.lowercased()) } }
    ),
    (
      ["psql", "mysql", "mariadb", "sqlite3", "cqlsh", "clickhouse-client", "sqlcmd", "duckdb"],
      { own, _, input in texts(own, input).lazy.compactMap(statement).first }
    ),
    (
      ["mongo", "mongosh"],
      { own, _, input in
        texts(own, input).contains {
          $0.contains(".drop") || $0.contains(".deleteMany(")
        } ? "drop" : nil
      }
    ),
  ]

  /// What a database's client is given to run.
  private static func texts(_ own: Invocation, _ input: () -> String?) -> [String] {
    own.literals + (input().map { [$0] } ?? [])
  }

  /// The first of these words among the arguments that stands before any operand that is no known group.
  private static func verb(_ own: Invocation, _ verbs: Set<String>) -> String? {
    own.literals.prefix(4).first { verbs.contains($0) }.map { "\(own.name ?? "") \($0)" }
  }

  private static func container(_ own: Invocation, _ name: String) -> String? {
    var words = own.operands(
      takingArguments: "Hcfp",
      long: [
        "--context", "--host", "--config", "--file", "--project-name", "--profile", "--env-file",
        "--project-directory",
      ]
    ).map { $0.literal ?? "" }
    var head = name
    if words.first == "compose" {
      head += " compose"
      words.removeFirst()
    }
    guard let verb = words.first else { return nil }
    if head != name || name == "docker-compose" {
      return ["down", "rm", "kill"].contains(verb) ? "\(head) \(verb)" : nil
    }
    let second = words.dropFirst().first ?? ""
    switch verb {
    case "system", "volume", "image", "container", "network", "builder", "buildx":
      let isGone = second == "prune" || verb == "volume" && ["rm", "remove"].contains(second)
      return isGone ? "\(name) \(verb) \(second)" : nil
    case "kill": return "\(name) kill"
    case "rm": return own.has("fv") || own.has(long: "--force", "--volumes") ? "\(name) rm -f" : nil
    case "stack": return second == "rm" ? "\(name) stack rm" : nil
    default: return nil
    }
  }

  private static func git(_ own: Invocation) -> String? {
    switch own.operands(takingArguments: "Cc").first?.literal {
    case "reset": own.has(long: "--hard") ? "git reset --hard" : nil
    case "clean": own.has("f") && !own.has("n") ? "git clean -f" : nil
    case "push":
      own.has("fd") || own.has(long: "--force", "--force-with-lease", "--delete", "--mirror")
        ? "git push --force" : nil
    case "branch": own.has("D") ? "git branch -D" : nil
    case "stash": own.literals.contains { ["drop", "clear"].contains($0) } ? "git stash drop" : nil
    default: nil
    }
  }

  /// Whether a signal ends its process: none of those that only ask, reload or pause.
  private static func ends(_ own: Invocation) -> Bool {
    let harmless: Set<String> = [
      "0", "HUP", "1", "USR1", "10", "USR2", "12", "WINCH", "CONT", "18", "STOP", "19", "TSTP", "QUIT", "3",
      "l", "L",
    ]
    var words = own.literals[...]
    while let word = words.popFirst() {
      guard word.hasPrefix("-") else { continue }
      var signal = String(word.drop { $0 == "-" })
      if signal == "s" || signal == "signal", let next = words.popFirst() { signal = next }
      if signal.hasPrefix("signal=") { signal.removeFirst("signal=".count) }
      if signal.hasPrefix("SIG") { signal.removeFirst(3) }
      if harmless.contains(signal) { return false }
    }
    return !own.arguments.isEmpty
  }

  private static func find(_ words: [String]) -> String? {
    if words.contains("-delete") { return "find -delete" }
    let runs = zip(words, words.dropFirst())
    return runs.contains { ["-exec", "-execdir", "-ok"].contains($0) && $1 == "rm" } ? "find -exec rm" : nil
  }

  private static func aws(_ words: [String]) -> String? {
    if words.starts(with: ["s3", "rm"]) { return "aws s3 rm" }
    return words.first { $0.hasPrefix("delete-") || $0.hasPrefix("terminate-") || $0 == "rb" }.map {
      "aws … \($0)"
    }
  }

  private static func deletesByRequest(_ own: Invocation) -> Bool {
    let words = own.literals
    return words.contains("-XDELETE") || words.contains("--request=DELETE")
      || zip(words, words.dropFirst()).contains { ["-X", "--request"].contains($0) && $1 == "DELETE" }
  }

  /// The statement of SQL that a text holds and that destroys.
  private static func statement(_ text: String) -> String? {
    text.uppercased().split(separator: ";").lazy.compactMap(destroys).first
  }

  private static let droppable: Set<Substring> = [
    "TABLE", "DATABASE", "SCHEMA", "INDEX", "VIEW", "COLUMN", "USER", "ROLE", "OWNED", "MATERIALIZED",
  ]

  private static func destroys(_ statement: Substring) -> String? {
    let words = statement.split { !$0.isLetter && $0 != "_" }
    if words.first == "TRUNCATE" { return "TRUNCATE" }
    for (word, next) in zip(words, words.dropFirst()) {
      if word == "DROP", droppable.contains(next) { return "DROP \(next)" }
      if word == "DELETE", next == "FROM" { return "DELETE FROM" }
    }
    return nil
  }
}
