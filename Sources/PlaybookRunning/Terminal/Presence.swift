import CPosix

/// Whether somebody is there to be asked.
package enum Presence {
  /// Nobody is when `/dev/tty` cannot be opened, the runner is not in its foreground process group, or `CI` is
  /// set and not empty.
  package static var isSomebodyThere: Bool {
    if Environment.isOn("CI") { return false }
    let terminal = cposix_open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY, 0)
    guard terminal >= 0 else { return false }
    defer { close(terminal) }
    return tcgetpgrp(terminal) == getpgrp()
  }
}
