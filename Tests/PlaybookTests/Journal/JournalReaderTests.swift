import Testing

@testable import Playbook

/// Reading a journal back, whole, cut and damaged.
struct JournalReaderTests {
  private static let run = "20251123-021320-test-k3"

  private func lines(_ records: [Record]) -> [[UInt8]] {
    let json = EventJSON(run: JournalReaderTests.run)
    return records.map { Array((json.line($0) + "\n").utf8) }
  }

  private func text(_ records: [Record]) -> [UInt8] { lines(records).flatMap { $0 } }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `what is written is what is read`(seed: UInt64) throws {
    var samples = SampleEvents(seed: seed)
    let records = samples.records(20)
    let bytes = text(records)
    let journal = try JournalReader.read(bytes)
    #expect(journal.records == records)
    #expect(journal.run == JournalReaderTests.run)
    #expect(journal.length == bytes.count)
    #expect(journal.torn == 0)
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func `cut at any byte, the whole lines before it are left`(seed: UInt64) throws {
    var samples = SampleEvents(seed: seed)
    let records = samples.records(6)
    let lines = lines(records)
    let bytes = lines.flatMap { $0 }
    let ends = lines.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    for cut in 0...bytes.count {
      let whole = ends.lastIndex { $0 <= cut } ?? 0
      if whole == 0 {
        #expect(throws: JournalProblem.empty) { try JournalReader.read(Array(bytes[..<cut])) }
        continue
      }
      let journal = try JournalReader.read(Array(bytes[..<cut]))
      #expect(journal.records == Array(records[..<whole]))
      #expect(journal.length == ends[whole])
      #expect(journal.torn == cut - ends[whole])
    }
  }

  @Test func `any flipped bit is named by its line, or cuts the last line off`() throws {
    var samples = SampleEvents(seed: 7)
    let records = samples.records(2)
    let lines = lines(records)
    let before = lines.dropLast().reduce(0) { $0 + $1.count }
    var bytes = lines.flatMap { $0 }
    for index in bytes.indices {
      for bit in 0..<8 {
        bytes[index] ^= 1 << bit
        defer { bytes[index] ^= 1 << bit }
        let line = bytes[..<index].count { $0 == 0x0A } + 1
        // A whole line without its newline was not cut off.
        if index >= before, index < bytes.count - 1 {
          let journal = try JournalReader.read(bytes)
          #expect(journal.records == Array(records.dropLast()))
          #expect(journal.length == before)
        } else {
          #expect(throws: JournalProblem.damaged(line: line)) { try JournalReader.read(bytes) }
        }
      }
    }
  }

  @Test func `a missing, repeated or foreign line in the middle is named`() {
    var samples = SampleEvents(seed: 3)
    var other = samples.records(5)
    let records = other
    let lines = lines(records)
    for index in 1..<4 {
      #expect(throws: JournalProblem.missing(event: index + 1, line: index + 1)) {
        try JournalReader.read((lines[..<index] + lines[(index + 1)...]).flatMap { $0 })
      }
      #expect(throws: JournalProblem.missing(event: index + 1, line: index + 1)) {
        try JournalReader.read((lines[..<index] + lines[(index - 1)...]).flatMap { $0 })
      }
    }
    let foreign = Array((EventJSON(run: "another").line(records[2]) + "\n").utf8)
    #expect(throws: JournalProblem.missing(event: 3, line: 3)) {
      try JournalReader.read((lines[..<2] + [foreign] + lines[3...]).flatMap { $0 })
    }
    other.removeFirst()
    #expect(throws: JournalProblem.missing(event: 1, line: 1)) { try JournalReader.read(text(other)) }
  }

  @Test(arguments: [
    (#""event":"asked""#, #""event":"sung""#, "event"), (#""schema":1"#, #""schema":2"#, "schema"),
    (#""step":"a""#, #""step":7"#, "step"), (#""at":"2025"#, #""at":"25"#, "at"),
    (#""question""#, #""riddle""#, "question"),
  ])
  func `a whole line that says something else is named with what it lacks`(
    old: String, new: String, field: String
  ) {
    let asked = Record(
      sequence: 1, milliseconds: 1_763_864_000_000, elapsed: .zero, event: .asked(step: "a", question: "Go?"))
    let line = EventJSON(run: "r").line(asked)
    var body = line.dropLast(#","sum":"01234567"}"#.utf8.count) + "}"
    guard let range = body.firstRange(of: old) else {
      Issue.record("\(line) does not hold \(old)")
      return
    }
    body.replaceSubrange(range, with: new)
    let changed = Seal.sealed(String(body)) + "\n"
    #expect(throws: JournalProblem.unknown(line: 1, field: field)) {
      try JournalReader.read(Array(changed.utf8) + Array(changed.utf8))
    }
  }

  @Test func `a time is read as it was written`() {
    for milliseconds: Int64 in [0, -1, 1_763_864_000_042, 951_782_400_000, -62_135_596_800_000] {
      let text = Timestamp.rfc3339(milliseconds: milliseconds)
      #expect(Timestamp.milliseconds(rfc3339: text) == milliseconds)
    }
    for text in [
      "", "2025-11-23", "2025-13-23T02:13:20.042Z", "2025-02-30T02:13:20.042Z", "2025-11-23T02:13:20.42Z",
    ] {
      #expect(Timestamp.milliseconds(rfc3339: text) == nil)
    }
  }
}
