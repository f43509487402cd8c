/// A command as it stands in a step or in words: what it is, what it is done to, and how.
struct StatedCommand: Hashable {
  /// The program and the last of what it is given, under which commands are compared.
  struct Key: Hashable {
    let tool: String
    let target: String
  }

  let key: Key
  /// The words that are no options and nothing that an option may take, but for the target: what is done.
  private let verbs: Set<String>
  private let operands: Set<String>
  private let options: [String]
  /// All words, with options apart.
  private let words: [String: Int]
  private let isCompose: Bool
  private let onlyLooks: Bool

  /// The program that a command word names.
  static func tool(_ word: String) -> String? {
    word.lastPathPart.map { $0 == "docker-compose" ? "docker" : $0 }
  }

  /// `nil` where there is no target to compare it by, or a blank to fill in.
  init?(_ written: [String]) {
    guard let name = written.first?.lastPathPart else { return nil }
    var rest = written.dropFirst()
    var tool = name
    var isCompose = false
    if tool == "docker-compose" { (tool, isCompose) = ("docker", true) }
    if tool == "docker", let group = rest.first, StatedCommand.groups.contains(group) {
      isCompose = group == "compose"
      rest = rest.dropFirst()
    }
    var parts = CommandParts(rest)
    guard let target = parts.takeTarget(ofKnown: StatedCommand.haveVerbs.contains(tool)) else { return nil }
    key = Key(tool: tool, target: target)
    verbs = Set(parts.definite)
    operands = Set(parts.operands)
    options = parts.options
    words = parts.words.merging([name: 1], uniquingKeysWith: +)
    self.isCompose = isCompose
    onlyLooks =
      StatedCommand.lookers.contains(tool) || parts.definite.contains(where: StatedCommand.looks.contains)
  }

  /// Whether it does the same thing as another one, if with other words.
  func means(_ other: StatedCommand) -> Bool {
    key == other.key && verbs.isSubset(of: other.operands) && other.verbs.isSubset(of: operands)
  }

  /// Whether it is another one without some of its words.
  func isShorter(than other: StatedCommand) -> Bool {
    isCompose == other.isCompose && words.allSatisfy { other.words[$0.key, default: 0] >= $0.value }
  }

  /// Whether it differs in more than what it leaves out. What only looks may look otherwise, unless just a value differs.
  func differs(from other: StatedCommand) -> Bool {
    if isShorter(than: other) { return false }
    if isCompose != other.isCompose || !onlyLooks { return true }
    return options == other.options && !other.isShorter(than: self)
  }

  /// How many words it shares with another one.
  func closeness(to other: StatedCommand) -> Int { words.keys.count { other.words[$0] != nil } }

  /// Words of docker that only say what kind of thing is meant.
  private static let groups: Set<String> = [
    "compose", "container", "image", "volume", "network", "system", "builder", "buildx",
  ]

  /// Programs whose first words say what is done.
  private static let haveVerbs: Set<String> = [
    "docker", "podman", "nerdctl", "kubectl", "oc", "helm", "git", "systemctl", "service", "brew", "apt",
    "apt-get", "yum", "dnf", "npm", "yarn", "pnpm", "pip", "pip3", "cargo", "go", "make", "aws", "gcloud",
    "az",
    "terraform", "launchctl", "supervisorctl", "pm2", "nomad", "consul", "vault", "heroku", "flyctl", "snap",
    "ufw", "playbook", "rabbitmqctl", "openclaw", "gh", "etcdctl", "ip",
  ]

  private static let lookers: Set<String> = [
    "tail", "head", "cat", "less", "more", "grep", "ls", "df", "du", "free", "top", "htop", "ps", "ss",
    "netstat",
    "lsof", "dig", "nslookup", "host", "ping", "curl", "wget", "which", "find", "wc", "stat", "file",
    "journalctl",
    "pgrep", "watch", "jq", "openssl", "ip", "mtr", "traceroute", "nc", "psql", "mysql", "redis-cli",
  ]

  private static let looks: Set<String> = [
    "logs", "log", "ps", "inspect", "stats", "top", "images", "get", "describe", "status", "is-active",
    "show",
    "list", "ls", "diff", "config", "version", "info", "history", "search", "view", "events", "explain",
    "plan",
    "cat", "help", "print", "list-units", "ls-remote", "branch",
  ]
}
