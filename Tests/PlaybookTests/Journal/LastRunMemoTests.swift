import Testing

@testable import Playbook

struct LastRunMemoTests {
  private static let notes = [
    LastRunMemo.Note(
      run: "20261123-021305-a-k3", stamp: "1-2-3-4.5",
      last: LastRun(
        page: "/r/RUNBOOK.md", playbook: "a", started: 7, words: "succeeded", since: 9)),
    LastRunMemo.Note(run: "20261123-021306-a-k4", stamp: "6", last: nil),
  ]

  private static let memo = {
    var memo = LastRunMemo()
    for note in notes { memo.add(note) }
    return memo
  }()

  @Test func `a memo survives being written and read by the same program`() {
    let bytes = Self.memo.bytes(reader: "r")
    #expect(LastRunMemo(bytes: bytes, reader: "r") == Self.memo)
    #expect(LastRunMemo(bytes: bytes, reader: "another") == nil)
    #expect(LastRunMemo(bytes: LastRunMemo().bytes(reader: "r"), reader: "r") == LastRunMemo())
  }

  @Test func `a memo that is cut anywhere is none`() {
    let bytes = Self.memo.bytes(reader: "r")
    for count in bytes.indices {
      #expect(LastRunMemo(bytes: Array(bytes.prefix(count)), reader: "r") == nil, "cut after \(count)")
    }
    #expect(LastRunMemo(bytes: bytes + [0], reader: "r") == nil)
  }

  @Test func `a note is of one run as long as its journal is the same`() {
    #expect(Self.memo.note(of: "20261123-021305-a-k3", stamp: "1-2-3-4.5") == Self.notes[0])
    #expect(Self.memo.note(of: "20261123-021305-a-k3", stamp: "1-2-4-4.5") == nil)
    #expect(Self.memo.note(of: "20261123-021306-a-k4", stamp: "6") == Self.notes[1])
    #expect(Self.memo.note(of: "20261123-021307-a-k5", stamp: "6") == nil)
  }
}
