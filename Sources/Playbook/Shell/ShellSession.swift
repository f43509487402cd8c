/// A command that opens something to type into, and so needs a person at a terminal.
enum ShellSession: Equatable {
  /// A shell, here or elsewhere, into which the lines after it seem to be typed: `ssh host`, `sudo -i`, `docker exec -it db bash`.
  case shell
  /// A database's or another program's prompt.
  case prompt
  /// An editor, a pager, a screen of its own.
  case screen

  /// The letters of ssh's options that take an argument.
  static let sshOptions = "BbcDEeFIiJLlmOopQRSWw"

  private static let shells: Set<String> = ["sh", "bash", "dash", "zsh", "ksh", "ash", "fish"]

  private static let screens: Set<String> = [
    "vi", "vim", "nvim", "view", "nano", "emacs", "pico", "less", "more", "most", "top", "htop", "btop",
    "atop",
    "iotop", "nethogs", "iftop", "ncdu", "visudo", "vipw", "vigr", "watch", "tmux", "screen", "mc", "k9s",
    "lazydocker",
    "ctop", "nmtui", "menuconfig", "dialog", "whiptail", "passwd",
  ]

  /// What a command of a script opens, itself or in the end; `nil` where its input is given or it opens nothing.
  init?(_ command: ShellCommand, running invocations: [Invocation]) {
    let isGiven =
      command.isFed
      || command.redirections.contains { $0.operator.hasPrefix("<") || $0.operator.hasPrefix("0<") }
    guard !isGiven, let last = invocations.last else { return nil }
    if let session = Self.opened(by: last) {
      self = session
    } else if invocations.contains(where: Self.wantsTerminal) {
      self = .screen
    } else {
      return nil
    }
  }

  private static func opened(by own: Invocation) -> ShellSession? {
    guard let name = own.name else { return nil }
    if shells.contains(name) { return isShell(own) ? .shell : nil }
    if screens.contains(name) { return opensScreen(own, name) ? .screen : nil }
    switch name {
    case "ssh": return isShellElsewhere(own) ? .shell : nil
    case "su": return own.has("c") || own.has(long: "--command") ? nil : .shell
    case "sudo", "doas":
      return own.has("is", takingArguments: "uUgGhpCDRTrt") || own.has(long: "--login", "--shell")
        ? .shell : nil
    case "psql":
      let looks = own.has("cflV?", takingArguments: "dhLopPRTUvF")
      return looks || own.has(long: "--command", "--file", "--list", "--version", "--help") ? nil : .prompt
    case "mysql", "mariadb":
      // The password stands in the word of its option, and not behind it.
      let own = own.without { $0.hasPrefix("-p") }
      return own.has("eV", takingArguments: "uhPDS") || own.has(long: "--execute", "--version", "--help")
        ? nil : .prompt
    case "redis-cli", "valkey-cli":
      let isPlain = own.operands(takingArguments: "hpsaurind", long: ["--user", "--pass"]).isEmpty
      let others = own.literals.contains {
        $0.hasPrefix("--") && !["--user", "--pass", "--tls", "--no-auth-warning"].contains($0)
      }
      return isPlain && !others && !own.has("v") ? .prompt : nil
    case "sqlite3": return own.operands().count == 1 && !own.has(long: "-batch", "-version") ? .prompt : nil
    case "mongo", "mongosh":
      return own.has("f") || own.has(long: "--eval", "--file", "--version")
        || own.literals.contains { $0.hasSuffix(".js") } ? nil : .prompt
    case "ftp", "sftp", "telnet": return own.has("b") || own.arguments.isEmpty ? nil : .screen
    case "python", "python3", "node", "irb", "ipython": return own.arguments.isEmpty ? .screen : nil
    case "crontab": return own.has("e") ? .screen : nil
    case "git": return isEditing(own) ? .screen : nil
    case "kubectl", "oc": return own.literals.first == "edit" ? .screen : nil
    case "systemctl": return own.literals.first == "edit" ? .screen : nil
    default: return nil
    }
  }

  private static func opensScreen(_ own: Invocation, _ name: String) -> Bool {
    switch name {
    case "top", "htop", "atop", "iotop": !own.has("b") && !own.has("l")
    case "tmux":
      own.arguments.isEmpty || ["attach", "a", "attach-session"].contains(own.literals.first ?? "")
    case "screen": !own.has("dXSl") || own.has("r")
    // The client of an object store has the same name as the file manager.
    case "mc":
      own.operands().allSatisfy { $0.literal.map { "/~.".contains($0.prefix(1)) } ?? false }
        && !own.has(long: "--version", "--help")
    case "k9s": own.operands().isEmpty && !own.has(long: "--help")
    case "passwd": !own.has("Sludx") && !own.has(long: "--stdin", "--status")
    default: !own.has(long: "--version", "--help")
    }
  }

  /// A shell without a script.
  private static func isShell(_ own: Invocation) -> Bool {
    own.operands(takingArguments: "oO").isEmpty && !own.has("cs") && !own.has(long: "--version", "--help")
  }

  private static func isShellElsewhere(_ own: Invocation) -> Bool {
    if own.has("NfTVGQOW", takingArguments: sshOptions) { return false }
    let isNamed = !Invocation.operands(own.arguments, sshOptions, []).isEmpty
    return isNamed && ShellCommand.behind(own.arguments, operands: 1, sshOptions).isEmpty
  }

  private static func isEditing(_ own: Invocation) -> Bool {
    switch own.literals.first(where: { !$0.hasPrefix("-") }) {
    case "commit":
      !own.has("mFCc") && !own.has(long: "--message", "--file", "--no-edit", "--fixup", "--reuse-message")
    case "rebase": own.has("i") || own.has(long: "--interactive")
    case "add", "checkout", "reset", "stash": own.has("p") || own.has(long: "--patch")
    default: false
    }
  }

  /// Whether it asks for a terminal: `docker exec -it`, `docker run -it`, `kubectl exec -it`.
  private static func wantsTerminal(_ own: Invocation) -> Bool {
    guard ["docker", "podman", "nerdctl", "kubectl", "oc"].contains(own.name),
      let verb = own.words.firstIndex(where: { $0.literal == "exec" || $0.literal == "run" }), verb <= 6
    else { return false }
    for word in own.words[(verb + 1)...] {
      guard let literal = word.literal else { continue }
      if literal == "--" { return false }
      if literal == "--tty" { return true }
      if literal.hasPrefix("-"), !literal.hasPrefix("--"),
        literal.dropFirst().allSatisfy({ "dit".contains($0) }), literal.contains("t")
      {
        return true
      }
    }
    return false
  }
}
