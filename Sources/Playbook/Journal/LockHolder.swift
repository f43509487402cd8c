/// Who has a playbook's lock, as the lock's file says it.
package struct LockHolder: Hashable, Sendable {
  package let run: String
  package let pid: Int32
  package let operatorName: String
  package let host: String
  /// RFC 3339.
  package let since: String

  package init(run: String, pid: Int32, operatorName: String, host: String, since: String) {
    self.run = run
    self.pid = pid
    self.operatorName = operatorName
    self.host = host
    self.since = since
  }

  /// A line each, and an empty one at the end.
  package var text: String {
    [run, "\(pid)", operatorName, host, since].map { $0 + "\n" }.joined() + "\n"
  }

  /// `nil` for a text that is not whole.
  package init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 7, lines[5].isEmpty, let pid = Int32(lines[1]) else { return nil }
    self.init(run: lines[0], pid: pid, operatorName: lines[2], host: lines[3], since: lines[4])
  }
}
