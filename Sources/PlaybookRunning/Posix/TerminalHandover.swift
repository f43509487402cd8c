import CPosix

/// The terminal while a step has it: whose it was, and with which settings.
struct TerminalHandover {
  private let terminal: Int32
  private var settings = termios()
  private let hasSettings: Bool

  init(of terminal: Int32) {
    self.terminal = terminal
    hasSettings = tcgetattr(terminal, &settings) == 0
  }

  func give(to group: Int32) throws(PosixError) {
    if cposix_terminal_give(terminal, group) < 0 { throw PosixError("hand over the terminal") }
  }

  /// Makes the terminal ours again, with its settings; a terminal that is gone is no concern.
  mutating func takeBack() {
    _ = cposix_terminal_give(terminal, getpgrp())
    if hasSettings { tcsetattr(terminal, TCSANOW, &settings) }
  }

  /// Answers Ctrl-Z: the user's shell gets the terminal, and when we go on, the step does.
  mutating func suspend(_ group: Int32) {
    var ofStep = termios()
    let hasOfStep = tcgetattr(terminal, &ofStep) == 0
    takeBack()
    cposix_stop_group()
    // Continued in the background: the step wants the terminal, so wait until we have it.
    for _ in 0..<100 where tcgetpgrp(terminal) != getpgrp() { cposix_stop_group() }
    if hasOfStep { tcsetattr(terminal, TCSANOW, &ofStep) }
    _ = cposix_terminal_give(terminal, group)
    kill(-group, SIGCONT)
  }
}
