extension Rule {
  /// Lines that seem to be typed into a session and are not.
  static let remoteThenLocal = Rule(
    name: "remote-then-local", kind: .wrong,
    summary: "lines that seem to be typed into a session and are not",
    why:
      "They run on this machine, after the session has ended: the wrong host gets them, at the worst time.",
    remedy:
      "Give the session its commands: `ssh HOST '…'`, `docker exec db sh -c '…'`, `psql -c '…'` or a here-document. Or end the step with it and mark it `tty`.",
    bad: Example(
      line: 6, column: 1,
      #"""
      ## Look

      See how full the disk is.

      ```sh {#look probe tty}
      ssh db.example.org
      df -h
      ```

      """#),
    good: Example(
      #"""
      ## Look

      See how full the disk is.

      ```sh {#look probe}
      ssh db.example.org df -h
      ```

      """#),
    look: .step { $0.reportSessions(&$1) })
}

extension CheckedStep {
  fileprivate func reportSessions(_ findings: inout Findings) {
    // Behind a prompt that was pasted stands what was printed.
    guard !holdsPrompt, let session = linesAfterSession else { return }
    findings.report(
      .remoteThenLocal, place(session.command.position),
      "line \(place(session.next).line) does not run in what `\(script.start(of: session.command))` opens, but here, after it",
      help: "give it its commands as arguments or in a here-document")
  }

  /// A command that opens a shell or a prompt, and the place of the first command on a later line.
  var linesAfterSession: (command: ShellCommand, next: ShellPosition)? {
    let commands = commands
    guard let last = commands.last?.position.line else { return nil }
    for (index, command) in commands.enumerated() {
      guard command.position.line < last, let session = sessions[index], session != .screen,
        // Behind `exec` nothing runs at all, neither there nor here.
        !command.runsApart, command.name != "exec",
        let next = commands.dropFirst(index + 1).first(where: {
          $0.position.line > command.position.line && $0.position.offset >= command.range.upperBound
        }),
        isTyped(next, into: command, session)
      else { continue }
      return (command, next.position)
    }
    return nil
  }

  /// Not another way to open the same, not an arrow or a tick that explains the line above, nothing that only the shell
  /// around a prompt has, and not the next line of a list in which each has a comment of its own.
  private func isTyped(_ next: ShellCommand, into opener: ShellCommand, _ session: ShellSession) -> Bool {
    guard let name = next.name, let first = name.utf8.first else { return next.words.isEmpty }
    if name == opener.name || first >= 0x80 { return false }
    if session == .prompt, Self.outside.contains(name) { return false }
    // No command begins with a capital: what follows is a file's text.
    if session == .shell, 0x41...0x5A ~= first { return false }
    // Nobody types into what is written to a file or may fail, or into a line that only names something.
    if opener.redirections.contains(where: { $0.operator.contains(">") }) || isOneOfTwo(opener)
      || opener.arguments.contains(where: { $0.literal?.hasSuffix(":") ?? false })
    {
      return false
    }
    if opener.name == "ssh", Self.besideSSH.contains(name) || Self.forwards(opener) { return false }
    return !(isExplained(opener) && isExplained(next)) && !endsList(opener)
  }

  /// Whether ssh opens a way for programs that run here.
  private static func forwards(_ opener: ShellCommand) -> Bool {
    opener.arguments.contains { word in
      let letters = (word.literal ?? "").dropFirst().prefix(3).prefix(while: \.isLetter)
      return word.literal?.hasPrefix("-") == true && letters.contains { "LRD".contains($0) }
    }
  }

  /// Whether another command runs where it fails.
  private func isOneOfTwo(_ command: ShellCommand) -> Bool {
    script.bytes[command.range.upperBound...].drop(while: \.isShellBlank).starts(with: "||".utf8)
  }

  /// Whether a command is the last one of several that stand together, with a blank line below.
  private func endsList(_ opener: ShellCommand) -> Bool {
    let bytes = script.bytes
    let rest = bytes[opener.range.upperBound...].drop { $0 != .newline }.dropFirst()
    guard rest.drop(while: \.isShellBlank).first == .newline else { return false }
    let lineStart = bytes[..<opener.range.lowerBound].lastIndex(of: .newline) ?? 0
    let above = bytes[..<lineStart].split(separator: .newline, omittingEmptySubsequences: false).last ?? []
    let text = above.drop(while: \.isShellBlank)
    return !text.isEmpty && text.first != .hash
  }

  /// Whether a comment stands behind a command on its line.
  private func isExplained(_ command: ShellCommand) -> Bool {
    let rest = script.bytes[command.range.upperBound...].drop(while: \.isShellBlank)
    return rest.first == .hash
  }

  private static let outside: Set<String> = [
    "sudo", "docker", "docker-compose", "podman", "kubectl", "systemctl", "service", "cd", "ls", "cat", "cp",
    "mv", "rm", "mkdir", "curl", "wget", "ssh", "scp", "apt", "apt-get", "yum", "dnf", "brew", "export",
    "pg_dump", "pg_dumpall", "pg_restore", "psql", "createdb", "dropdb", "mysqldump", "mysqladmin", "mysql",
    "mongodump", "mongorestore", "redis-cli", "tar", "gzip", "gunzip", "tail", "grep", "python", "python3",
    "npm", "git", "make", "bash", "sh",
  ]

  private static let besideSSH: Set<String> = [
    "scp", "sftp", "ssh-copy-id", "ssh-keygen", "ssh-add", "ssh-keyscan", "sshpass", "rsync", "mosh",
    "autossh",
  ]
}
