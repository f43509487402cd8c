import CPosix
import Testing

@testable import PlaybookRunning

/// What a keeper's messages are taken from, however they were cut on their way.
struct KeeperFramesTests {
  private func frame(_ kind: cposix_frame, _ body: [UInt8]) -> [UInt8] {
    [UInt8(kind.rawValue)] + withUnsafeBytes(of: UInt32(body.count), Array.init) + body
  }

  private func texts(_ frames: inout KeeperFrames) -> [String] {
    var texts: [String] = []
    while let next = frames.next() {
      switch next {
      case .output(let bytes): texts.append(String(decoding: bytes, as: UTF8.self))
      case .stopped: texts.append("stopped")
      default: texts.append("?")
      }
    }
    return texts
  }

  @Test(arguments: 1...24)
  func `messages come out whole and in order, whatever they came in`(size: Int) {
    let bytes =
      frame(cposix_frame_output, Array("one".utf8)) + frame(cposix_frame_stopped, [])
      + frame(cposix_frame_output, Array("three".utf8))
    var frames = KeeperFrames()
    var found: [String] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      frames.add(Array(bytes[start..<min(start + size, bytes.count)]))
      found += texts(&frames)
      #expect(!frames.hasNext)
    }
    #expect(found == ["one", "stopped", "three"])
  }

  @Test func `one that is not whole stays for what follows`() {
    var frames = KeeperFrames()
    let bytes = frame(cposix_frame_output, Array("one".utf8))
    frames.add(bytes + bytes.prefix(7))
    #expect(frames.hasNext)
    #expect(texts(&frames) == ["one"])
    frames.add(Array(bytes.dropFirst(7)) + bytes)
    #expect(texts(&frames) == ["one", "one"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `half a million that come together are each looked at once`() {
    let count = 500_000
    var frames = KeeperFrames()
    frames.add([[UInt8]](repeating: frame(cposix_frame_output, [0x78]), count: count).flatMap(\.self))
    var taken = 0
    while frames.next() != nil { taken += 1 }
    #expect(taken == count)
  }
}
