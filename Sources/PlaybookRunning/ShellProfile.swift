import Playbook

/// The shell an operator opens after a failure: interactive, with the run's variables and functions.
enum ShellProfile {
  static func text(state: String?, directory: String, step: StepID) -> String {
    var text = "__playbook_gone() { unset -v \"$@\" 2>/dev/null; }\n__playbook_reset() { __playbook_gone \"$@\"; }\n"
    if let state { text += ". \(quoted(state)) 2>/dev/null\n" }
    return text + """
      unset -f __playbook_gone __playbook_reset
      cd \(quoted(directory)) && PS1='\(step) \\w \\$ '
      echo 'this shell has the directory and variables of `\(step)`; what you set here is not kept; leave it with exit'

      """
  }

  /// As one word of the shell.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

/// The files of one such shell.
struct ShellProfileFiles {
  let profile: String
  let script: String
  let state: String

  /// Writes the profile, and the script that starts the shell with it.
  func write(_ text: String, bash: String) throws(PosixError) {
    for path in [profile, script] where Disk.exists(path) { try Files.removeTree(path) }
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
