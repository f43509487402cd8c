/// Why a playbook cannot be run now: another run of it has its lock.
package enum LockText {
  package static func text(_ playbook: String, _ holder: LockHolder?) -> String {
    guard let holder else { return "`\(playbook)` is already running" }
    return "`\(playbook)` is already running: `\(holder.run)` by \(holder.operatorName) on \(holder.host), "
      + "pid \(holder.pid), since \(holder.since)"
  }
}
