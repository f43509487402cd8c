import CPosix
import Playbook

/// What the machine and the process know about themselves.
package enum System {
  /// The environment in its order; entries without `=` and with bytes that are no UTF-8 repaired or left out.
  package static var environment: [(name: String, value: String)] {
    var variables: [(name: String, value: String)] = []
    guard var next = cposix_environment() else { return [] }
    while let entry = next.pointee {
      let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, !parts[0].isEmpty { variables.append((String(parts[0]), String(parts[1]))) }
      next += 1
    }
    return variables
  }

  package static var hostName: String {
    name { cposix_host_name($0, $1) } ?? "unknown"
  }

  /// The name of the user whose rights we have, else the number.
  package static var userName: String {
    name { cposix_user_name($0, $1) } ?? "\(geteuid())"
  }

  /// Tells this very build of the program from any other; `nil` where its file cannot be looked at.
  static var buildName: String? { name { cposix_build_name($0, $1) } }

  /// Tells a file from itself once it was written to; `nil` where none can be looked at.
  static func stamp(of path: String) -> String? { name { cposix_stamp(path, $0, $1) } }

  /// For a process that soon ends: memory costs it less, and none of it is given back before.
  package static func keepMemory() { cposix_keep_memory() }

  package static var processID: Int32 { getpid() }

  /// What tells a process from every other one, even after its end; without a start where it is gone.
  static func identity(of pid: Int32) -> Event.ProcessIdentity {
    Event.ProcessIdentity(
      pid: pid, started: pid > 0 ? cposix_process_started(pid) : 0,
      boot: bootID)
  }

  /// The id of this start of the machine; empty where it has none.
  static var bootID: String { name { cposix_boot_id($0, $1) } ?? "" }

  /// Whether that very process is running.
  static func isAlive(_ process: Event.ProcessIdentity) -> Bool {
    process.pid > 0 && process.boot == bootID && cposix_process_lives(process.pid)
      && cposix_process_started(process.pid) == process.started
  }

  /// Whether there is a running process of this number.
  package static func isRunning(_ pid: Int32) -> Bool { cposix_process_lives(pid) }

  private static func name(_ fill: (UnsafeMutablePointer<CChar>, Int) -> Int32) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let base = buffer.baseAddress, fill(base, 256) == 0 else { return nil }
      return String(cString: base)
    }
  }
}
