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
      guard let count = writeSome(rest) else { return false }
      if count == 0 {
        // Whoever shares it has made it non-blocking.
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Writes once; how many bytes went, 0 when none goes now, `nil` when that failed.
  func writeSome(_ bytes: ArraySlice<UInt8>) -> Int? {
    while true {
      let count = bytes.withUnsafeBytes { CPosix.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { return count }
      switch cposix_errno() {
      case EINTR: continue
      case EAGAIN: return 0
      default: return nil
      }
    }
  }
}
