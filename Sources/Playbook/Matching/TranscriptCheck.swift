/// Follows the commands of a `console` step: what each prints and exits with, against the page.
package struct TranscriptCheck: Sendable {
  private let commands: [Transcript.Command]
  /// What the command that runs now has printed.
  private var printed: [UInt8] = []
  /// How many have come out as the page says.
  private var done = 0
  /// Where the first that did not is, with its status.
  private(set) var mismatch: Mismatch?

  /// A command that came out otherwise than on the page.
  struct Mismatch: Hashable {
    let command: Transcript.Command
    let status: UInt8
    let difference: Difference?
  }

  /// More than any page spells out.
  private static let mostKept = 64 << 20

  package init(_ transcript: Transcript) { commands = transcript.commands }

  /// Takes what was printed.
  package mutating func take(_ bytes: [UInt8]) {
    if current != nil, printed.count < TranscriptCheck.mostKept { printed += bytes }
  }

  /// A command has ended and is known to have come out to the letter as the page says.
  package mutating func pass() {
    printed.removeAll(keepingCapacity: true)
    done += 1
  }

  /// A command has ended with a status; whether it came out as the page says, so that the next may start.
  package mutating func end(status: UInt8) -> Bool {
    guard let command = current else { return false }
    var difference: Difference?
    if case .differs(let found) = command.expectation.compare(printed) { difference = found }
    printed.removeAll(keepingCapacity: true)
    if difference == nil, status == command.status {
      done += 1
      return true
    }
    mismatch = Mismatch(command: command, status: status, difference: difference)
    return false
  }

  /// The command that runs, or is the first that came out otherwise; nil behind the last.
  var current: Transcript.Command? { done < commands.count ? commands[done] : nil }

  /// How many were not started yet.
  var left: Int { max(0, commands.count - done - 1) }
}
