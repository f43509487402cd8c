import CPosix

/// Reads lines typed at the terminal, one question at a time.
package struct Prompt {
  package enum Reply {
    case text(String)
    case end
    case signal(Int32)
  }

  /// -1 where there is none.
  private let terminal: Int32
  private let signals: Int32
  private let outlets: Outlets
  private let settings: termios?

  /// How long after the end of input its cause, a hang-up, may come, in milliseconds.
  private static let patience: Int32 = 200

  /// - Parameters:
  ///   - terminal: `/dev/tty`, open for reading and writing; `nil` where there is none.
  ///   - signals: where caught signals can be read, a byte each.
  package init(terminal: Int32?, signals: Int32, outlets: Outlets) {
    self.terminal = terminal ?? -1
    self.outlets = outlets
    self.signals = signals
    var settings = termios()
    self.settings = terminal.map { tcgetattr($0, &settings) } == 0 ? settings : nil
  }

  package func say(_ text: String) { outlets.write(text, to: Stream(descriptor: terminal)) }

  /// Asks and waits. What was typed before is thrown away: a `y` meant for the last step must not answer.
  package func line(_ question: String, echo: Bool = true) -> Reply {
    guard terminal >= 0 else { return .end }
    restore(echo: echo)
    defer { restore(echo: true) }
    tcflush(terminal, TCIFLUSH)
    say(question)
    let reply = read()
    if case .text = reply, echo { return reply }
    say("\n")
    return reply
  }

  private func read() -> Reply {
    var typed: [UInt8] = []
    while true {
      if let signal = signal(within: 0) { return .signal(signal) }
      var watched = [
        pollfd(fd: terminal, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&watched, 2, -1) < 0, cposix_errno() != EINTR { return .end }
      guard watched[0].revents != 0, watched[1].revents == 0 else { continue }
      var byte: UInt8 = 0
      let count = CPosix.read(terminal, &byte, 1)
      if count < 0, cposix_errno() == EINTR { continue }
      if count <= 0 {
        if let signal = signal(within: Prompt.patience) { return .signal(signal) }
        return isGone(watched[0]) ? .signal(SIGHUP) : .end
      }
      if byte == UInt8(ascii: "\n") { return .text(String(decoding: typed, as: UTF8.self)) }
      typed.append(byte)
    }
  }

  /// Whether the terminal itself is gone: then a hang-up is on its way, however late, unless it is ignored.
  private func isGone(_ terminal: pollfd) -> Bool {
    Int32(terminal.revents) & POLLHUP != 0 && !cposix_signal_was_ignored(SIGHUP)
  }

  /// Ctrl-\ is Ctrl-C to a question.
  private func signal(within milliseconds: Int32) -> Int32? {
    var watched = pollfd(fd: signals, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) == 1, let signal = SignalPipe.take(from: signals) else {
      return nil
    }
    return signal == SIGQUIT ? SIGINT : signal
  }

  /// As the terminal was when the run started, whatever a step left it in. Where nothing is to be seen, Ctrl-Z
  /// does nothing: who comes back to a stopped program would find what is typed shown.
  private func restore(echo: Bool) {
    guard var settings else { return }
    settings.c_lflag |= tcflag_t(ICANON | ISIG | ECHO)
    settings.c_iflag |= tcflag_t(ICRNL)
    if !echo {
      settings.c_lflag &= ~tcflag_t(ECHO)
      cposix_disable_suspend(&settings)
    }
    // Not TCSADRAIN: it would wait for a terminal that is stopped.
    tcsetattr(terminal, TCSANOW, &settings)
  }
}
