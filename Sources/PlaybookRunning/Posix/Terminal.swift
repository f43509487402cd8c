import CPosix

/// Questions about terminals.
package enum Terminal {
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Opens the terminal that the process belongs to; an error when there is none.
  package static func openControlling() throws(PosixError) -> Descriptor {
    try Files.open("/dev/tty", O_RDWR | O_NOCTTY)
  }

  /// The terminal behind a descriptor, opened once more for good: only what nobody else uses may be made
  /// non-blocking. `nil` where there is none, or it may not be opened.
  static func openUnblocked(_ descriptor: Int32) -> Stream? {
    guard isTerminal(descriptor) else { return nil }
    let isOurs = tcgetsid(descriptor) == getsid(0)
    guard let path = isOurs ? "/dev/tty" : ttyname(descriptor).map({ String(cString: $0) }) else {
      return nil
    }
    do {
      return Stream(descriptor: try Files.open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY).release())
    } catch {
      return nil
    }
  }

  /// Whether this process is in the terminal's foreground: only then may it ask there.
  package static func isForeground(_ descriptor: borrowing Descriptor) -> Bool {
    tcgetpgrp(descriptor.number) == getpgrp()
  }

  /// In columns; nil when it is unknown.
  package static func width(of descriptor: Int32) -> Int? {
    let width = cposix_terminal_width(descriptor)
    return width > 0 ? Int(width) : nil
  }
}
