import CPosix

/// One of the program's own streams. Writing may fail at any moment and never ends a run.
package struct Stream: Sendable {
  package static let output = Stream(descriptor: 1)
  package static let error = Stream(descriptor: 2)

  let descriptor: Int32

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes all of it; `false` when that failed.
  @discardableResult
  package func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  @discardableResult
  package func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { CPosix.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        switch cposix_errno() {
        case EINTR: break
        case EAGAIN:
          // Whoever shares it has made it non-blocking.
          var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&ready, 1, -1)
        default: return false
        }
        continue
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
