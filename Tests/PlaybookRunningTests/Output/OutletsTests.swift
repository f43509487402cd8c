import CPosix
import Testing

@testable import PlaybookRunning

@Suite struct OutletsTests {
  /// A pipe, closed with it.
  private struct Pipe: ~Copyable {
    let reading: Descriptor
    let writing: Descriptor

    init() throws {
      var ends: [Int32] = [-1, -1]
      try #require(cposix_pipe(&ends) == 0)
      reading = Descriptor(owning: ends[0])
      writing = Descriptor(owning: ends[1])
    }
  }

  @Test func `everything goes to whoever reads`() throws {
    let pipe = try Pipe()
    let outlets = Outlets(signals: -1)
    outlets.write("one\n", to: Stream(descriptor: pipe.writing.number))
    outlets.write("two\n", to: Stream(descriptor: pipe.writing.number))
    let bytes = try pipe.reading.read(atMost: 100)
    #expect(bytes == Array("one\ntwo\n".utf8))
  }

  @Test func `once a signal has come a reader that does not read is given up`() throws {
    let pipe = try Pipe()
    let signals = try Pipe()
    try signals.writing.write([UInt8(SIGTERM)])
    let outlets = Outlets(signals: signals.reading.number)
    let began = MonotonicInstant.now
    outlets.write([UInt8](repeating: 0x78, count: 1 << 20), to: Stream(descriptor: pipe.writing.number))
    outlets.write([UInt8](repeating: 0x78, count: 1 << 20), to: Stream(descriptor: pipe.writing.number))
    let took = began.duration(to: .now)
    #expect(took > .milliseconds(900) && took < .seconds(10))
  }
}
