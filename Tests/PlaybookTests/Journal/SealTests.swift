import Testing

@testable import Playbook

/// The checksum at the end of a journal's line.
struct SealTests {
  @Test(arguments: [
    ("", "00000000"), ("a", "c1d04330"), ("123456789", "e3069283"),
    (String(repeating: "\0", count: 32), "8a9136aa"),
  ])
  func `the checksum is CRC-32C`(text: String, sum: String) {
    #expect(CRC32C.hex(of: text.utf8) == sum)
  }

  @Test func `a sealed object is intact, and no longer when any bit of it flips`() {
    let line = Array(Seal.sealed(#"{"schema":1,"text":"ä"}"#).utf8)
    #expect(String(decoding: line, as: UTF8.self) == #"{"schema":1,"text":"ä","sum":"30f80223"}"#)
    #expect(Seal.isIntact(line))
    for bit in 0..<(line.count * 8) {
      var flipped = line
      flipped[bit / 8] ^= 1 << (bit % 8)
      #expect(!Seal.isIntact(flipped), "bit \(bit)")
    }
    for end in line.indices { #expect(!Seal.isIntact(line[..<end])) }
    #expect(!Seal.isIntact(#","sum":"00000000"}"#.utf8))
  }
}
