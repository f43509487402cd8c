import CPosix

/// Turns signals into something `poll` can wait for; there can be one at a time in a process.
package struct SignalPipe: ~Copyable {
  /// Readable when a signal has come.
  package let number: Int32

  /// Catches these signals until it goes; those that were ignored when the program started stay ignored.
  package init(catching signals: [Int32]) throws(PosixError) {
    number = cposix_signals_open()
    if number < 0 { throw PosixError("catch signals") }
    for signal in signals where cposix_signals_catch(signal) < 0 {
      let error = PosixError("catch signal", on: "\(signal)")
      cposix_signals_release()
      throw error
    }
  }

  deinit { cposix_signals_release() }

  /// The oldest signal that has not been taken yet.
  package func take() -> Int32? { Self.take(from: number) }

  static func take(from number: Int32) -> Int32? {
    var byte: UInt8 = 0
    return read(number, &byte, 1) == 1 ? Int32(byte) : nil
  }
}
