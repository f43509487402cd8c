import CPosix

/// The operator's terminal.
package enum Terminal {
  /// `/dev/tty`, open for the whole run; `nil` where there is none.
  package static func open() -> Int32? {
    let descriptor = cposix_open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY, 0)
    return descriptor < 0 ? nil : descriptor
  }
}
