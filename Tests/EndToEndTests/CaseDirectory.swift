import Foundation

/// The fresh directory a case lives in: `repository`, `home`, `tmp`, and `.case` for the runner's own files.
struct CaseDirectory {
  /// Absolute and without links, as the programs in it see it.
  let path: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/playbook-case.XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil, let real = realpath(template, nil) else {
      throw CocoaError(.fileWriteUnknown)
    }
    path = String(cString: real)
    free(real)
    for name in ["repository", "home", "tmp", ".case/bin"] { try makeDirectory(name) }
  }

  func fill(with document: Case, binary: String?, bash: String?) throws {
    for name in document.copies {
      let original = TestEnvironment.repository + "/" + name
      try FileManager.default.copyItem(atPath: original, toPath: try place(of: name).path)
    }
    for (index, file) in document.files.enumerated() {
      let place = file.before == 0 ? try place(of: file.path) : URL(filePath: path + "/.case/file-\(index)")
      try Data(file.text.utf8).write(to: place)
      try FileManager.default.setAttributes([.posixPermissions: file.mode], ofItemAtPath: place.path)
    }
    for (name, program) in [("playbook", binary), ("bash", bash)] {
      guard let program else { continue }
      try FileManager.default.createSymbolicLink(
        atPath: path + "/.case/bin/" + name, withDestinationPath: program)
    }
    var main = "cd \"$CASE/repository\" || exit\nunset OLDPWD\n"
    for (index, command) in document.commands.enumerated() {
      try write(command.text + "\n", to: "\(index).sh")
      for (number, file) in document.files.enumerated() where file.before > 0 && file.before == index {
        main += "cp -p \"$CASE/.case/file-\(number)\" \"$CASE/repository/\(file.path)\"\n"
      }
      main += ". \"$CASE/.case/\(index).sh\" >\"$CASE/.case/\(index).out\" 2>&1 </dev/null\n"
      main += "echo \"$?\" >\"$CASE/.case/\(index).status\"\n"
    }
    try write(main, to: "main.sh")
  }

  /// What the command left behind; the status of one that ended the shell is the shell's.
  func outcome(of index: Int, ending: String) -> Outcome {
    guard let printed = contents("\(index).out") else { return Outcome(status: nil, output: []) }
    var lines = Printed.lines(of: printed, directory: path)
    if let status = contents("\(index).status") {
      let digits = String(decoding: status, as: UTF8.self).trimmingCharacters(in: .newlines)
      return Outcome(status: Int(digits), output: lines)
    }
    if ending.hasPrefix("exit ") { return Outcome(status: Int(ending.dropFirst(5)), output: lines) }
    lines.append("(the case's shell ended here: \(ending))")
    return Outcome(status: -1, output: lines)
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A file of the case's repository, whose folder there is.
  private func place(of name: String) throws -> URL {
    let place = URL(filePath: path + "/repository/" + name)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    return place
  }

  private func makeDirectory(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/" + name, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o755])
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + "/.case/" + name))
  }

  private func contents(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path + "/.case/" + name).map(Array.init)
  }
}
