import CPosix

/// Questions about terminals.
package enum Terminal {
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Opens the terminal that the process belongs to; an error when there is none.
  package static func openControlling() throws(PosixError) -> Descriptor {
    try Files.open("/dev/tty", O_RDWR | O_NOCTTY)
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
