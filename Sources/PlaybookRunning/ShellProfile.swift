import Playbook

/// The shell an operator opens after a failure: interactive, with the run's variables and functions.
enum ShellProfile {
  static func text(state: String?, directory: String, step: StepID) -> String {
    var text =
      "__playbook_gone() { unset -v \"$@\" 2>/dev/null; }\n__playbook_reset() { __playbook_gone \"$@\"; }\n"
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
