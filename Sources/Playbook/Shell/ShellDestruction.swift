/// What a command destroys or ends, told by how it is written.
enum ShellDestruction {
  /// The words that say so, such as `rm -r`; `nil` for a command that is not known to destroy anything.
  static func words(_ own: Invocation, input: @autoclosure () -> String?) -> String? {
    guard let name = own.name, let words = words(own, name, input) else { return nil }
    return own.has(long: "--help", "--dry-run", "--version") ? nil : words
  }

  private static func words(_ own: Invocation, _ name: String, _ input: () -> String?) -> String? {
    var words: [String] { own.literals }
    switch name {
    case "rm": return own.has("rR") || own.has(long: "--recursive") ? "rm -r" : nil
    case "docker", "podman", "nerdctl", "docker-compose": return container(own, name)
    case "kubectl", "oc", "eksctl", "minikube", "kind", "k3d": return verb(own, ["delete"])
    case "helm": return verb(own, ["uninstall", "delete"])
    case "terraform", "tofu", "vagrant", "pulumi", "cdk":
      return verb(own, ["destroy"]) ?? (own.has(long: "-destroy") ? "\(name) -destroy" : nil)
    case "git": return git(own)
    case "kill", "pkill", "killall": return ends(own) ? name : nil
    case "shutdown": return own.has("c") ? nil : name
    case "reboot", "poweroff", "halt", "dropdb", "dropuser", "shred", "wipefs", "blkdiscard", "userdel",
      "groupdel", "lvremove", "vgremove", "pvremove":
      return name
    case "truncate": return own.has("s") || own.has(long: "--size") ? name : nil
    case "dd":
      return words.contains { $0.hasPrefix("of=/dev/") && !$0.hasPrefix("of=/dev/null") }
        ? "dd of=/dev/…" : nil
    case "find":
      return words.contains("-delete") ? "find -delete" : deletesByFind(words) ? "find -exec rm" : nil
    case "rsync": return words.contains { $0.hasPrefix("--delete") } && !own.has("n") ? "rsync --delete" : nil
    case "zfs", "zpool": return verb(own, ["destroy"])
    case "crontab": return own.has("r") ? "crontab -r" : nil
    case "iptables", "ip6tables": return own.has("F") || own.has(long: "--flush") ? "\(name) -F" : nil
    case "curl": return deletesByRequest(own) ? "curl -X DELETE" : nil
    case "aws":
      return words.first { $0.hasPrefix("delete-") || $0.hasPrefix("terminate-") || $0 == "rb" }.map {
        "aws … \($0)"
      } ?? (words.first == "s3" && words.dropFirst().first == "rm" ? "aws s3 rm" : nil)
    case "gcloud", "az", "doctl", "hcloud", "fly", "flyctl", "gh", "vault", "etcdctl", "openstack",
      "linode-cli":
      return words.first { ["delete", "destroy", "del"].contains($0) }.map { "\(name) … \($0)" }
    case "rabbitmqctl":
      return words.first {
        $0.hasPrefix("delete_") || $0 == "reset" || $0 == "force_reset" || $0 == "purge_queue"
      }.map { "\(name) \($0)" }
    case "kafka-topics", "kafka-topics.sh", "kafka-consumer-groups", "kafka-consumer-groups.sh":
      return own.has(long: "--delete") ? "\(name) --delete" : nil
    case "rails", "rake":
      return words.first { ["db:drop", "db:reset", "db:purge"].contains($0) }.map { "\(name) \($0)" }
    case "redis-cli", "valkey-cli": return words.first { ["flushall", "flushdb"].contains($0.lowercased()) }
    case "psql", "mysql", "mariadb", "sqlite3", "cqlsh", "clickhouse-client", "sqlcmd", "duckdb":
      return (words + (input().map { [$0] } ?? [])).lazy.compactMap(statement).first
    case "mongo", "mongosh":
      return (words + (input().map { [$0] } ?? [])).contains {
        $0.contains(".drop") || $0.contains(".deleteMany(")
      } ? "drop" : nil
    default: return name.hasPrefix("mkfs") ? name : nil
    }
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

  private static func deletesByFind(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { ["-exec", "-execdir", "-ok"].contains($0) && $1 == "rm" }
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
