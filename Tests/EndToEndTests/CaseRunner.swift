import Foundation

/// Runs a case in a fresh directory with a fixed environment, contained by a process that is no part of what is tested.
struct CaseRunner {
  /// The program that `playbook` means in a case; `nil` while there is none.
  var binary: String? = TestEnvironment.binary
  /// The bash that a case finds first; `nil` for the system's.
  var bash: String?
  /// After this many seconds everything is ended.
  var limit: Double = 120

  /// What came of each command, in order.
  func run(_ document: Case) throws -> [Outcome] {
    let directory = try CaseDirectory()
    defer { directory.remove() }
    try directory.fill(with: document, binary: binary, bash: bash)
    let ending = try contain(directory)
    return document.commands.indices.map { directory.outcome(of: $0, ending: ending) }
  }

  /// Runs the shell with the case's commands; how it ended.
  private func contain(_ directory: CaseDirectory) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", TestEnvironment.support + "/contain.py", String(limit), "/usr/bin/env", "-i",
    ]
    process.arguments? += environment(directory) + ["/bin/bash", directory.path + "/.case/main.sh"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func environment(_ directory: CaseDirectory) -> [String] {
    let path = [directory.path + "/.case/bin", TestEnvironment.support + "/bin", "/usr/local/bin"]
    return [
      "PATH=" + (path + ["/usr/bin", "/bin", "/usr/sbin", "/sbin"]).joined(separator: ":"),
      "HOME=\(directory.path)/home", "TMPDIR=\(directory.path)/tmp", "CASE=\(directory.path)",
      "PLAYBOOK_STATE=\(directory.path)/state", "LANG=C.UTF-8", "TZ=UTC", "COLUMNS=100",
    ]
  }
}
