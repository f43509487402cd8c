import Foundation
import Playbook

/// A rule's example on disk, and the program run on it.
struct ExampleRepository {
  private let directory: URL

  init(_ example: Rule.Example) throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "playbook-rule-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: directory.path)
    try write(Rule.Example.runbook, example.page)
    for (path, text) in example.files { try write(path, text) }
    for path in example.unreadable.keys {
      let place = directory.appending(path: path).path
      if FileManager.default.fileExists(atPath: place) {
        try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: place)
      } else {
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      }
    }
  }

  func remove() { try? FileManager.default.removeItem(at: directory) }

  /// The names of the playbooks that can be seen.
  func playbooks() throws -> [String] {
    try run("list").output.split(separator: "\n").filter { $0.hasPrefix(" ") || $0.contains("(") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// What the program prints on standard output, and its exit status.
  func run(_ arguments: String...) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: TestEnvironment.binary ?? "")
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": directory.path, "LANG": "C.UTF-8", "CI": "1",
      "PLAYBOOK_STATE": directory.appending(path: "state").path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }

  private func write(_ path: String, _ text: String) throws {
    let place = directory.appending(path: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path)
  }
}
