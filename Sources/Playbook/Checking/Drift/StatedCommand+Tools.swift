extension StatedCommand {
  /// Words of docker that only say what kind of thing is meant.
  static let groups: Set<String> = [
    "compose", "container", "pod", "image", "volume", "network", "system", "builder", "buildx",
  ]

  /// Programs whose first words say what is done to a thing that is there, so that each option more does something else to it.
  static let actors: Set<String> = [
    "docker", "podman", "nerdctl", "kubectl", "oc", "helm", "git", "systemctl", "service", "aws", "gcloud",
    "az",
    "terraform", "launchctl", "supervisorctl", "pm2", "nomad", "consul", "vault", "heroku", "flyctl", "snap",
    "ufw", "playbook", "rabbitmqctl", "openclaw", "etcdctl", "ip",
  ]

  /// Programs whose first words say what is done, and that each page uses as it needs them.
  static let installers: Set<String> = [
    "brew", "apt", "apt-get", "yum", "dnf", "npm", "yarn", "pnpm", "pip", "pip3", "cargo", "go", "make",
    "just",
  ]

  /// Verbs that make a thing.
  static let makers: Set<String> = ["create", "run", "build", "init"]

  static let lookers: Set<String> = [
    "tail", "head", "cat", "less", "more", "grep", "ls", "df", "du", "free", "top", "htop", "ps", "ss",
    "netstat",
    "lsof", "dig", "nslookup", "host", "ping", "curl", "wget", "which", "find", "wc", "stat", "file",
    "journalctl",
    "pgrep", "watch", "jq", "openssl", "ip", "mtr", "traceroute", "nc", "psql", "mysql", "redis-cli",
  ]

  static let looks: Set<String> = [
    "logs", "log", "ps", "inspect", "stats", "top", "images", "get", "describe", "status", "is-active",
    "show",
    "list", "ls", "diff", "config", "version", "info", "history", "search", "view", "events", "explain",
    "plan",
    "cat", "help", "print", "list-units", "ls-remote", "branch",
  ]

  /// Options that take what everybody chooses anew: what people write, and of what a program tells how much they read.
  static func matters(of tool: String) -> Set<String> {
    switch tool {
    case "git": ["-m", "--message"]
    case "tail", "head", "journalctl": ["-n", "--lines", "--since", "--until"]
    default: ["--tail", "--since", "--until"]
    }
  }

  /// Options that make another command of it.
  static let modes: Set<String> = [
    "--hard", "--soft", "--mixed", "--keep", "--amend", "--abort", "--continue", "--upgrade", "--help",
    "--version",
  ]

  /// Options that only ask or tell, by the program.
  static let idle: [String: Set<String>] = [
    "cp": ["-i", "-v"], "mv": ["-i", "-v"], "rm": ["-i", "-v"], "ln": ["-v"], "mkdir": ["-v"], "tar": ["-v"],
    "chmod": ["-v"], "chown": ["-v"],
  ]
}
