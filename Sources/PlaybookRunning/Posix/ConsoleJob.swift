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

  /// What nobody needs once the shell has ended.
  func removePipes() {
    for pipe in [statuses, answers] { try? Files.removeTree(pipe) }
  }

  /// Fit for bash 3.2. A command is handed to `eval` as it is, in quotes, and always outside of any function, loop or
  /// condition, so that it does what it would in a terminal; `$?` and `$_` are those of the command before, whose status is
  /// known: without it none follows. Little is done around it: a redirection costs the shell as much as a command of the
  /// transcript, one to where the stream goes already costs nothing.
  static func text(of transcript: Transcript) -> [UInt8] {
    var text: [UInt8] = []
    var line = 1
    var status: UInt8 = 0
    for command in transcript.commands {
      text += Array(repeating: 0x0A, count: command.line - line)
      text += "{ __playbook_\(status == 0 ? "next" : "past") ".utf8
      text += quoted(command.text)
      text += #" "$__playbook_last"; } >&"$__playbook_go" "#.utf8
      text += #"\#(status == 0 ? "&&" : "||") \builtin eval "$__playbook_text"\#n"#.utf8
      line = command.line + 1
      status = command.status
    }
    return text + end
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

  private static let end = Array(
    #"{ __playbook_over; } 2>/dev/null || \builtin return "$__playbook_status""#.utf8)

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
