import CPosix

/// The program's standard output and error during a run, and the terminal of its questions. Printing may fail at any moment and never ends a run.
///
/// A reader that has stopped reading holds the run up, as it should, but not a signal: once one has come it gets
/// a second more, and is then given up. A terminal is a reader, too: Ctrl-S stops it, a dead link as well.
package final class Outlets {
  private let signals: Int32
  private var givenUp: Set<Int32> = []
  private var isHurried = false
  /// What is written to instead of a terminal that others use as well.
  private var ways: [Int32: Stream] = [:]

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
    let way = way(to: stream)
    while !rest.isEmpty, !givenUp.contains(stream.descriptor) {
      guard isReady(way.descriptor) else {
        givenUp.insert(stream.descriptor)
        return
      }
      // As much as a pipe that is ready takes without blocking. A disk that is full may have room for the next text.
      guard let count = way.writeSome(rest.prefix(Int(PIPE_BUF))) else { return }
      // A terminal can be ready and yet have no room for a line's end, which is two characters there.
      if count == 0 { usleep(10_000) }
      rest = rest.dropFirst(count)
    }
  }

  private func way(to stream: Stream) -> Stream {
    if let way = ways[stream.descriptor] { return way }
    let way = Terminal.openUnblocked(stream.descriptor) ?? stream
    ways[stream.descriptor] = way
    return way
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
