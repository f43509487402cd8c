import Playbook

/// Has bash read one script without running it.
struct SyntaxReader {
  let bash: Bash
  /// Where the script is written for a moment.
  let file: String

  /// What bash says about a script, and of which of its lines, as it says it of a file; and whether it died of it.
  func problem(in text: [UInt8]) throws(PosixError) -> (said: String, isDead: Bool)? {
    let result = try read(text)
    if result.status != 0 || !result.output.isEmpty {
      return (String(decoding: result.output, as: UTF8.self), result.status == nil)
    }
    guard try endsInHereDocument(text) else { return nil }
    return ("line \(text.count { $0 == 0x0A }): a here-document is not closed", false)
  }

  private func read(_ text: [UInt8]) throws(PosixError) -> Program.Outcome {
    try Files.create(file).write(text)
    let options = text.needsExtendedPatterns ? ["-O", "extglob"] : []
    let outcome = try Program(bash.path, ["--norc"] + options + ["-n", file]).run()
    try Files.removeTree(file)
    return outcome
  }

  /// Whether a here-document swallows the script's end, of which bash before 4 says nothing: it would also swallow
  /// one more line that is no shell.
  private func endsInHereDocument(_ text: [UInt8]) throws(PosixError) -> Bool {
    guard !bash.isAtLeast(4, 0), text.holds("<<") else { return false }
    return try read(text + Array("\n)\n".utf8)).status == 0
  }
}
