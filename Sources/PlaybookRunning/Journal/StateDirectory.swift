/// Where runs are kept: `$PLAYBOOK_STATE`, else `$XDG_STATE_HOME/playbook`, else `~/.local/state/playbook`.
package enum StateDirectory {
  /// `nil` where none of the three says anything.
  package static var path: String? {
    if let path = absolute("PLAYBOOK_STATE") { return path }
    if let path = absolute("XDG_STATE_HOME") { return path + "/playbook" }
    return absolute("HOME").map { $0 + "/.local/state/playbook" }
  }

  private static func absolute(_ name: String) -> String? {
    guard let path = Environment.value(name), !path.isEmpty else { return nil }
    return path.hasPrefix("/") ? path : (try? Files.currentDirectory()).map { Path.join($0, path) }
  }
}
