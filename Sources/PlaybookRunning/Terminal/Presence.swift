/// Whether somebody is there to be asked.
package enum Presence {
  /// Nobody is when `/dev/tty` cannot be opened, the runner is not in its foreground process group, or `CI` is
  /// set and not empty.
  package static var isSomebodyThere: Bool {
    if Environment.isOn("CI") { return false }
    do {
      return Terminal.isForeground(try Terminal.openControlling())
    } catch {
      return false
    }
  }
}
