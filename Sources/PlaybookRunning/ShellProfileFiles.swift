import Playbook

/// The files of one such shell.
struct ShellProfileFiles {
  let profile: String
  let script: String
  let state: String

  /// What is set in such a shell is not kept.
  func remove() { for path in [profile, script, state] { try? Files.removeTree(path) } }

  /// Writes the profile, and the script that starts the shell with it.
  func write(_ text: String, bash: String) throws(PosixError) {
    try Files.create(profile).write(Array(text.utf8))
    let start = "\(ShellProfile.quoted(bash)) --rcfile \(ShellProfile.quoted(profile)) -i\n"
    try Files.create(script).write(Array(start.utf8))
  }
}

extension RunDirectory {
  func lookAround(_ step: StepID) -> ShellProfileFiles {
    let base = "\(path)/state/\(step).shell"
    return ShellProfileFiles(profile: base + ".rc", script: base, state: base + ".state")
  }
}
