/// A command below another one that opens a session: whether it seems to be typed into that.
struct TypedLine {
  private let command: ShellCommand
  private let opener: ShellCommand
  private let script: ShellScript

  /// The lines between the two; none where they stand too far apart to be read as one.
  private let linesBetween: [ArraySlice<UInt8>]

  private init(_ command: ShellCommand, below opener: ShellCommand, in script: ShellScript) {
    self.command = command
    self.opener = opener
    self.script = script
    let start = opener.range.upperBound
    linesBetween =
      command.position.offset - start > 4_096
      ? []
      : script.bytes[start..<max(start, command.position.offset)]
        .split(separator: .newline, omittingEmptySubsequences: false).dropFirst().map { $0 }
  }

  /// The first of a script's commands that opens a shell or a prompt and has a line below that seems to be typed into it, with
  /// the place of that.
  static func first(of commands: [ShellCommand], opening sessions: [ShellSession?], in script: ShellScript)
    -> (command: ShellCommand, next: ShellPosition)?
  {
    guard let last = commands.last?.position.line else { return nil }
    for (index, command) in commands.enumerated() {
      guard command.position.line < last, let session = sessions[index], session != .screen,
        // Behind `exec` nothing runs at all, neither there nor here.
        !command.runsApart, command.name != "exec",
        let next = commands.dropFirst(index + 1).first(where: {
          $0.position.line > command.position.line && $0.position.offset >= command.range.upperBound
        }),
        TypedLine(next, below: command, in: script).isTyped(into: session)
      else { continue }
      return (command, next.position)
    }
    return nil
  }

  /// Not another way to open the same or something like it, not an arrow or a tick that explains the line above, nothing that
  /// only this host has, and not the next line of a list in which each has a comment of its own.
  private func isTyped(into session: ShellSession) -> Bool {
    guard let name = command.name, let first = name.utf8.first else { return command.words.isEmpty }
    if name == opener.name || name == "or" || first >= 0x80 || isNoSession || isChoice || isApart {
      return false
    }
    switch session {
    case .prompt:
      if Self.outsidePrompts.contains(name) || hasBlankLine && !isQuery(name) { return false }
    // No command begins with a capital: what follows is a file's text.
    case .shell: if 0x41...0x5A ~= first || isBesideSSH(name) { return false }
    case .screen: return false
    }
    return !(isExplained(opener) && isExplained(command)) && !endsList
  }

  /// Nobody types into what is written to a file or may fail, or into a line that only names something.
  private var isNoSession: Bool {
    opener.redirections.contains { $0.operator.contains(">") }
      || rest(of: opener).starts(with: "||".utf8)
      || opener.arguments.contains { $0.literal?.hasSuffix(":") ?? false }
      || [opener.name, command.name].contains { $0?.contains(":") ?? false }
  }

  /// Whether both open a shell here, or a comment between them begins with "Or".
  private var isChoice: Bool {
    let shells: Set<String> = [
      "sh", "bash", "zsh", "dash", "ksh", "fish", "python", "python3", "env", "perl",
    ]
    if let name = opener.name, shells.contains(name), shells.contains(command.name ?? "") { return true }
    return linesBetween.contains { line in
      let words = line.drop { $0.isShellBlank || $0 == .hash }
      return ["or ", "Or ", "OR ", "alternatively", "Alternatively", "или ", "Или "].contains {
        words.starts(with: $0.utf8)
      }
    }
  }

  /// Whether both are of a list in which blank lines part the items and a comment heads each: neither comment leads into a
  /// session, and the list began above the opener.
  private var isApart: Bool {
    guard hasBlankLine, let below = linesBetween.last(where: isComment), !CommentWords.go(on: below) else {
      return false
    }
    let before = script.bytes[..<opener.range.lowerBound].suffix(4_096)
      .split(separator: .newline, omittingEmptySubsequences: false).dropLast()
    guard let above = before.last, isComment(above), !CommentWords.open(above) else { return false }
    return before.dropLast().contains { !$0.allSatisfy(\.isShellBlank) && !isComment($0) }
  }

  private func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.drop(while: \.isShellBlank).first == .hash
  }

  /// Whether ssh opens a way for programs that run here, or a command is one of those that use ssh or name its host.
  private func isBesideSSH(_ name: String) -> Bool {
    guard opener.name == "ssh" else { return false }
    let forwards = opener.arguments.contains { word in
      let letters = (word.literal ?? "").dropFirst().prefix(3).prefix(while: \.isLetter)
      return word.literal?.hasPrefix("-") == true && letters.contains { "LRD".contains($0) }
    }
    if forwards || Self.besideSSH.contains(name) { return true }
    let hosts = opener.arguments.compactMap { script.source($0.range).split(separator: "@").last }
      .filter { $0.utf8.count > 3 && !$0.contains("/") && !$0.hasPrefix("-") }
    return command.arguments.contains { word in
      let text = script.source(word.range)
      return hosts.contains { text.contains($0.contains(".") ? String($0) : $0 + ":") }
    }
  }

  /// Whether it may be meant for a database's prompt.
  private func isQuery(_ name: String) -> Bool {
    if command.redirections.contains(where: { $0.operator == ">" }) { return true }
    guard let first = name.utf8.first else { return false }
    return 0x41...0x5A ~= first || "\\.".utf8.contains(first) || name.contains("(")
      || ["db.", "rs.", "sh."].contains(where: name.hasPrefix)
      || Self.queries.contains(name.lowercased())
  }

  private var hasBlankLine: Bool {
    linesBetween.dropLast().contains { $0.allSatisfy(\.isShellBlank) }
  }

  /// Whether the opener is the last one of several that stand together, with a blank line below.
  private var endsList: Bool {
    guard linesBetween.first?.allSatisfy(\.isShellBlank) ?? false, linesBetween.count > 1 else {
      return false
    }
    let before = script.bytes[..<opener.range.lowerBound]
    let start = before.lastIndex(of: .newline) ?? 0
    let above = before[..<start].lastIndex(of: .newline).map { $0 + 1 } ?? 0
    let text = before[above..<start].drop(while: \.isShellBlank)
    return !text.isEmpty && text.first != .hash
  }

  /// Whether a comment stands behind a command on its line.
  private func isExplained(_ command: ShellCommand) -> Bool { rest(of: command).first == .hash }

  private func rest(of command: ShellCommand) -> ArraySlice<UInt8> {
    script.bytes[command.range.upperBound...].drop(while: \.isShellBlank)
  }

  private static let outsidePrompts: Set<String> = [
    "sudo", "docker", "docker-compose", "podman", "kubectl", "systemctl", "service", "cd", "ls", "cat", "cp",
    "mv", "rm", "mkdir", "curl", "wget", "ssh", "scp", "apt", "apt-get", "yum", "dnf", "brew", "export",
    "pg_dump", "pg_dumpall", "pg_restore", "psql", "createdb", "dropdb", "mysqldump", "mysqladmin", "mysql",
    "mongodump", "mongorestore", "mongosh", "sqlcmd", "redis-cli", "tar", "gzip", "gunzip", "tail", "grep",
    "python", "python3", "npm", "git", "make", "bash", "sh", "rabbitmqctl",
  ]

  private static let besideSSH: Set<String> = [
    "scp", "sftp", "ssh-copy-id", "ssh-keygen", "ssh-add", "ssh-keyscan", "sshpass", "rsync", "mosh",
    "autossh",
  ]

  private static let queries: Set<String> = [
    "select", "show", "use", "create", "alter", "drop", "grant", "revoke", "insert", "update", "delete",
    "set", "get", "keys", "info", "config", "exit", "quit", "describe", "explain", "flush", "flushall",
    "begin", "commit", "truncate", "with", "analyze", "vacuum", "ping", "scan", "hgetall", "lrange",
  ]
}
