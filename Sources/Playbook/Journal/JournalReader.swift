/// Reads a journal: cuts off a torn last line, and refuses one that is damaged before.
package enum JournalReader {
  package static func read(_ bytes: [UInt8]) throws(JournalProblem) -> RecordedRun {
    var lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    // What follows the last newline is nothing, or was cut off while it was written.
    let rest = lines.removeLast()
    let tail = rest.isEmpty ? lines.last ?? [] : rest
    if beginsWithAWholeLine(tail) { throw .damaged(line: rest.isEmpty ? lines.count : lines.count + 1) }
    if let last = lines.last, rest.isEmpty, !Seal.isIntact(last) { lines.removeLast() }
    for (index, line) in lines.enumerated() where !Seal.isIntact(line) { throw .damaged(line: index + 1) }
    var run: String?
    var start: Event.RunStart?
    var records: [Record] = []
    for (index, line) in lines.enumerated() {
      let (owner, record) = try decode(Array(line), line: index + 1)
      guard record.sequence == index + 1, owner == run ?? owner else {
        throw .missing(event: index + 1, line: index + 1)
      }
      if case .runStarted(let event) = record.event, index == 0 { start = event }
      run = owner
      records.append(record)
    }
    guard let run, let start else { throw .empty }
    let length = lines.reduce(0) { $0 + $1.count + 1 }
    return RecordedRun(run: run, start: start, records: records, length: length, torn: bytes.count - length)
  }

  /// The run and the event of a line by itself; `nil` where it is not whole.
  static func record(in line: ArraySlice<UInt8>) -> (run: String, record: Record)? {
    Seal.isIntact(line) ? (try? decode(Array(line), line: 1)).map { ($0, $1) } : nil
  }

  private static let newline = UInt8(ascii: "\n")

  /// Whether more follows a whole line without a newline between them: then it is no line that was cut off.
  private static func beginsWithAWholeLine(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.dropFirst().dropLast().contains { index in
      bytes[index] == UInt8(ascii: "}") && bytes[index - 1] == UInt8(ascii: "\"")
        && Seal.isIntact(bytes[...index])
    }
  }

  private static func decode(_ bytes: [UInt8], line: Int) throws(JournalProblem) -> (String, Record) {
    guard let fields = JournalFields(bytes) else { throw .unknown(line: line, field: "schema") }
    do throws(JournalFields.Problem) {
      let schema: Int = try fields.integer("schema")
      guard schema == 1 else { throw JournalFields.Problem(name: "schema") }
      guard let milliseconds = Timestamp.milliseconds(rfc3339: try fields.text("at")) else {
        throw JournalFields.Problem(name: "at")
      }
      let record = Record(
        sequence: try fields.integer("seq"), milliseconds: milliseconds,
        elapsed: .milliseconds(try fields.integer("elapsed") as Int64), event: try Event(fields))
      return (try fields.text("run"), record)
    } catch {
      throw .unknown(line: line, field: error.name)
    }
  }
}
