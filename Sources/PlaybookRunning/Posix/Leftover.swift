/// A process that outlived its step's shell.
package struct Leftover: Hashable, Sendable {
  package let pid: Int32
  /// Its command line, cut to 200 bytes.
  package let command: String

  package init(pid: Int32, command: String) {
    self.pid = pid
    self.command = command
  }
}
