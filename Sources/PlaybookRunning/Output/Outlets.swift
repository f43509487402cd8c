import CPosix

/// The program's standard output and error during a run. Printing may fail at any moment and never ends a run.
///
/// A reader that has stopped reading holds the run up, as it should, but not a signal: once one has come it gets
/// a second more, and is then given up.
package final class Outlets {
  private let signals: Int32
  private var givenUp: Set<Int32> = []
  private var isHurried = false

  /// In milliseconds.
  private static let grace: Int32 = 1000

  /// - Parameter signals: readable when a signal has come.
  package init(signals: Int32) { self.signals = signals }

  /// From now on nobody is waited for.
  func hurry() { isHurried = true }

  /// The next step begins; readers are waited for again.
  func calm() { isHurried = false }

  package func write(_ text: String, to stream: Stream) { write(Array(text.utf8), to: stream) }

  package func write(_ bytes: [UInt8], to stream: Stream) {
    var rest = bytes[...]
    while !rest.isEmpty, !givenUp.contains(stream.descriptor) {
      // As much as a pipe that is ready takes without blocking.
      let piece = rest.prefix(Int(PIPE_BUF))
      guard isReady(stream.descriptor) else {
        givenUp.insert(stream.descriptor)
        return
      }
      // A disk that is full may have room for the next text.
      if !stream.write(Array(piece)) { return }
      rest = rest.dropFirst(piece.count)
    }
  }

  private func isReady(_ descriptor: Int32) -> Bool {
    while true {
      var events = [
        pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: isHurried ? -1 : signals, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&events, 2, isHurried ? Outlets.grace : -1)
      if events[0].revents != 0 { return true }
      if count == 0 { return false }
      if events[1].revents != 0 { isHurried = true }
    }
  }
}
