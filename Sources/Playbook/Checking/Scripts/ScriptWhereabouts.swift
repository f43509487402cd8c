/// Where the commands of a playbook run, and which files they may have made, while they pass by in order.
struct ScriptWhereabouts {
  /// Relative to the repository; `nil` once nobody can tell.
  private var directory: String? = ""
  /// Whether a subshell of this step has gone somewhere else.
  private var isLostInSubshells = false
  /// Whether files were fetched or unpacked: what is there then cannot be told.
  private var isStocked = false
  private let surroundings: Surroundings

  init(in surroundings: Surroundings) { self.surroundings = surroundings }

  mutating func beginStep() { isLostInSubshells = false }

  /// The path of a script in the repository; `nil` where that cannot be told.
  func path(of script: CalledScript, called command: ShellCommand) -> String? {
    guard !isStocked, let directory, !command.isInFunction, !(isLostInSubshells && command.runsApart) else {
      return nil
    }
    return RepositoryPath.joined(script.path, below: directory)
  }

  mutating func pass(_ command: ShellCommand) {
    guard let name = command.wrapped.first?.literal else { return }
    switch name {
    case "cd", "pushd", "popd", "chroot":
      if command.runsApart { isLostInSubshells = true } else { directory = place(of: command) }
    default: if Self.fetches(command, as: name) { isStocked = true }
    }
  }

  /// Whether a command brings files of which nobody can tell the names.
  static func fetches(_ command: ShellCommand, as name: String) -> Bool {
    switch name {
    case "git", "svn", "hg":
      command.words.contains {
        ["clone", "checkout", "co", "submodule", "worktree"].contains($0.literal)
      }
    case "tar", "unzip", "rsync", "scp", "sftp", "gsutil", "aws", "7z": true
    default: false
    }
  }

  private func place(of command: ShellCommand) -> String? {
    guard let directory, command.words.first?.literal == "cd", !command.isInFunction else { return nil }
    let words = command.words.dropFirst().filter { $0.literal != "--" && $0.literal != "-P" }
    guard words.count == 1, let target = words.first?.literal, !target.hasPrefix("/"), !target.hasPrefix("~"),
      !target.hasPrefix("-"), let joined = RepositoryPath.joined(target, below: directory),
      surroundings.pages.kind(of: joined) == .directory
    else { return nil }
    return joined
  }
}
