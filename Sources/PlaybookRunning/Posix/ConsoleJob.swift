import Playbook

/// The files a console step runs with, besides its shell's own.
package struct ConsoleJob: Hashable, Sendable {
  /// What the shell sources: the commands of the transcript at their lines, each followed by what tells its status.
  package let driver: String
  /// The FIFO a command's status is written to.
  package let statuses: String
  /// The FIFO the word to go on is read from.
  package let answers: String
  /// What each command prints and exits with, to the letter, as the keeper reads it.
  var expected: [UInt8] = []
  /// Whether commands may mean streams of their own where the shell would hold the FIFOs.
  var meansStreams = false

  /// What nobody needs once the shell has ended.
  func removePipes() {
    for pipe in [statuses, answers] { try? Files.removeTree(pipe) }
  }

  /// Fit for bash 3.2. A command stands as it is at its own lines, what tells its status on the line below it. Where there is
  /// none, or a backslash at its end would join the two, it is handed to `eval` in quotes. Either way it is outside of any
  /// function, loop or condition, so that it does what it would in a terminal; `$?` and `$_` are those of the command before.
  static func text(of transcript: Transcript) -> [UInt8] {
    var text: [UInt8] = []
    var line = 1
    var before: UInt8 = 0
    let commands = transcript.commands
    for (index, command) in commands.enumerated() {
      text += Array(repeating: 0x0A, count: command.line - line)
      let below = command.line + command.text.count { $0 == 0x0A } + 1
      let hasNext = index + 1 < commands.count && commands[index + 1].line == below
      if hasNext || command.text.last == UInt8(ascii: "\\") {
        text += evaluated(command, after: before)
        line = command.line + 1
      } else {
        text += command.text + [0x0A] + told(#"__playbook_told "$?""#, command, last: "_")
        line = below + 1
      }
      before = command.status
    }
    return text
  }

  private static func evaluated(_ command: Transcript.Command, after status: UInt8) -> [UInt8] {
    let hushed = #"{ __playbook_hush "$?" "$_"; } 2>&- \#(status == 0 ? "&&" : "||") "#
    let noted = "\n\n{ __playbook_status=$? __playbook_last=$_ __playbook_before=; } 2>&-"
    return Array(hushed.utf8) + Array(#"\builtin eval "$__playbook_before""#.utf8)
      + quoted(command.text + Array(noted.utf8)) + Array("; ".utf8)
      + told("__playbook_evaluated", command, last: "__playbook_last")
  }

  /// Without the word to go on what tells the status gives back what the command must not come to.
  private static func told(_ function: String, _ command: Transcript.Command, last: String) -> [UInt8] {
    let (stopped, leaves) = command.status == 0 ? (1, "||") : (0, "&&")
    let call = #"{ \#(function) \#(stopped) "$\#(last)"; } 2>&-"#
    return Array(#"\#(call) \#(leaves) \builtin return "$__playbook_status"\#n"#.utf8)
  }

  /// Four bytes of length, the status, and the bytes, for each command. Where a line has wildcards what is printed differs
  /// from it, and the runner compares.
  static func expected(of transcript: Transcript) -> [UInt8] {
    var expected: [UInt8] = []
    for command in transcript.commands {
      let text: [UInt8] = command.expectation.lines.flatMap { line in Array(line.utf8) + [0x0A] }
      withUnsafeBytes(of: UInt32(text.count)) { expected += $0 }
      expected += [command.status] + text
    }
    return expected
  }

  /// As one word on one line, whatever the bytes and the shell's character set.
  private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
    var word = Array("$'".utf8)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"): word += "\\n".utf8
      case UInt8(ascii: "'"), UInt8(ascii: "\\"): word += [UInt8(ascii: "\\"), byte]
      case 0x20...0x7E: word.append(byte)
      default: word += [UInt8(ascii: "\\")] + [byte >> 6, byte >> 3 & 7, byte & 7].map { 0x30 + $0 }
      }
    }
    return word + [UInt8(ascii: "'")]
  }
}
