/// What the journals told of the runs that a list has looked at. A journal only grows: while it is as large as it was, and
/// was not written to, so is what it tells.
package struct LastRunMemo: Equatable, Sendable {
  /// One run that was looked at.
  package struct Note: Equatable, Sendable {
    /// Its id.
    package let run: String
    /// What tells its journal from a later one.
    let stamp: String
    /// `nil` where no run could be read there.
    package let last: LastRun?

    package init(run: String, stamp: String, last: LastRun?) {
      self.run = run
      self.stamp = stamp
      self.last = last
    }
  }

  private var notes: [Note] = []

  package init() {}

  /// What is noted of a run whose journal has that stamp.
  package func note(of run: String, stamp: String) -> Note? {
    notes.first { $0.run == run && $0.stamp == stamp }
  }

  package mutating func add(_ note: Note) { notes.append(note) }
}

extension LastRunMemo {
  /// `reader` names the program that read the journals: another one may read them otherwise.
  package func bytes(reader: String) -> [UInt8] {
    var fields = FieldWriter()
    fields.add(LastRunMemo.form)
    fields.add(reader)
    fields.add(notes.count)
    for note in notes {
      fields.add(note.run)
      fields.add(note.stamp)
      fields.add(note.last == nil ? 0 : 1)
      note.last?.add(to: &fields)
    }
    fields.add(LastRunMemo.form)
    return fields.bytes
  }

  /// `nil` for anything but a whole memo of the same reader.
  package init?(bytes: [UInt8], reader: String) {
    var fields = FieldReader(bytes)
    guard fields.text() == LastRunMemo.form, fields.text() == reader, let notes = fields.list({ Note(&$0) }),
      fields.text() == LastRunMemo.form, fields.isAtEnd
    else { return nil }
    self.notes = notes
  }

  private static let form = "last runs 1"
}

extension LastRunMemo.Note {
  fileprivate init?(_ fields: inout FieldReader) {
    guard let run = fields.text(), let stamp = fields.text(), let count = fields.number() else { return nil }
    var last: LastRun?
    if count > 0 {
      last = LastRun(&fields)
      if last == nil { return nil }
    }
    self.init(run: run, stamp: stamp, last: last)
  }
}
