/// What a `console` fence says: commands in order, each with what it prints and exits with.
package struct Transcript: Hashable, Sendable {
  /// One command of a transcript.
  package struct Command: Hashable, Sendable {
    /// Its lines without their prompts and without the last line's end.
    package let text: [UInt8]
    /// The fence's line of its `$ `, from 1.
    package let line: Int
    /// What stands below it.
    package internal(set) var expectation: Expectation
    package internal(set) var status: UInt8

    /// Its text behind prompts, as on the page.
    package var shown: String {
      let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      return lines.enumerated().map { index, line in
        (index == 0 ? "$ " : "> ") + String(decoding: line, as: UTF8.self)
      }.joined(separator: "\n")
    }
  }

  package let commands: [Command]

  /// What a shell reads of it: the commands, each at its own lines, and the other lines empty.
  package var shellText: [UInt8] { Transcript.shellText(of: commands[...]) }

  /// The same for some of the commands.
  package static func shellText(of commands: ArraySlice<Command>) -> [UInt8] {
    var text: [UInt8] = []
    var line = 1
    for command in commands {
      text += Array(repeating: 0x0A, count: command.line - line)
      text += command.text + [0x0A]
      line = command.line + command.text.count { $0 == 0x0A } + 1
    }
    return text
  }
}

extension Step {
  /// What a shell reads of it, at the script's own lines: of a console only the commands, without their prompts.
  package var shellText: [UInt8] { transcript?.shellText ?? script.bytes }
}
