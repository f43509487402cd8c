import CPosix

/// Reads lines typed at the terminal, one question at a time.
package struct Prompt: Sendable {
  package enum Reply {
    case text(String)
    case end
    case signal(Int32)
  }

  private let terminal: Int32
  private let signals: Int32
  private let settings: termios?

  /// - Parameters:
  ///   - terminal: `/dev/tty`, open for reading and writing.
  ///   - signals: where caught signals can be read, a byte each.
  package init(terminal: Int32, signals: Int32) {
    self.terminal = terminal
    self.signals = signals
    var settings = termios()
    self.settings = tcgetattr(terminal, &settings) == 0 ? settings : nil
  }

  package func say(_ text: String) { Stream(descriptor: terminal).write(text) }

  /// Asks and waits. What was typed before is thrown away: a `y` meant for the last step must not answer.
  package func line(_ question: String, echo: Bool = true) -> Reply {
    restore(echo: echo)
    defer { restore(echo: true) }
    tcflush(terminal, TCIFLUSH)
    say(question)
    var typed: [UInt8] = []
    while true {
      var watched = [
        pollfd(fd: terminal, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&watched, 2, -1) < 0, cposix_errno() != EINTR { return .end }
      if watched[1].revents != 0, let signal = SignalPipe.take(from: signals), signal != SIGWINCH, signal != SIGCHLD {
        say("\n")
        return .signal(signal)
      }
      guard watched[0].revents != 0 else { continue }
      var byte: UInt8 = 0
      let count = read(terminal, &byte, 1)
      if count < 0, cposix_errno() == EINTR { continue }
      if count <= 0 {
        say("\n")
        return .end
      }
      if byte == UInt8(ascii: "\n") { break }
      typed.append(byte)
    }
    if !echo { say("\n") }
    return .text(String(decoding: typed, as: UTF8.self))
  }

  /// As the terminal was when the run started, whatever a step left it in.
  package func restore(echo: Bool) {
    guard var settings else { return }
    settings.c_lflag |= tcflag_t(ICANON | ISIG | ECHO)
    settings.c_iflag |= tcflag_t(ICRNL)
    if !echo { settings.c_lflag &= ~tcflag_t(ECHO) }
    tcsetattr(terminal, TCSADRAIN, &settings)
  }
}
