import CPosix

/// The one owner of an open file descriptor, which closes it.
package struct Descriptor: ~Copyable {
  package let number: Int32

  package init(owning number: Int32) { self.number = number }

  deinit { close(number) }

  /// Gives the number away without closing it.
  package consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }

  /// Reads once, at most `limit` bytes; empty at the end.
  package func read(atMost limit: Int) throws(PosixError) -> [UInt8] {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
        count = CPosix.read(number, buffer.baseAddress, limit)
        filled = max(0, count)
      }
      if count >= 0 { return bytes }
      if cposix_errno() != EINTR { throw PosixError("read") }
    }
  }

  /// Writes all of it, waiting where it must.
  package func write(_ bytes: [UInt8]) throws(PosixError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        CPosix.write(number, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if count >= 0 {
        done += count
      } else if cposix_errno() == EAGAIN {
        var ready = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if cposix_errno() != EINTR {
        throw PosixError("write")
      }
    }
  }
}
