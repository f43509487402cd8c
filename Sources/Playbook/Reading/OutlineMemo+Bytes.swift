// The memo as the bytes of a file: fields one after the other, each behind its length.
extension OutlineMemo {
  /// `reader` names the program that read the pages: another one may read them otherwise.
  package func bytes(reader: String) -> [UInt8] {
    var fields = FieldWriter()
    fields.add(OutlineMemo.form)
    fields.add(reader)
    fields.add(page)
    fields.add(notes.count)
    for note in notes {
      fields.add(note.path)
      switch note.answer {
      case .absent: fields.add("absent")
      case .bytes(let bytes):
        fields.add("bytes")
        fields.add(bytes)
      case .problem(let problem):
        fields.add("problem")
        fields.add(problem.reason)
      }
    }
    outline.add(to: &fields)
    fields.add(OutlineMemo.form)
    return fields.bytes
  }

  /// `nil` for anything but a whole memo of the same reader.
  package init?(bytes: [UInt8], reader: String) {
    var fields = FieldReader(bytes)
    guard fields.text() == OutlineMemo.form, fields.text() == reader, let page = fields.next(),
      let notes = fields.list({ Note(&$0) }), let outline = RunbookOutline(&fields),
      fields.text() == OutlineMemo.form, fields.isAtEnd
    else { return nil }
    self.init(page: page, notes: notes, outline: outline)
  }

  private static let form = "outline 1"
}

extension OutlineMemo.Note {
  fileprivate init?(_ fields: inout FieldReader) {
    guard let path = fields.text(), let kind = fields.text() else { return nil }
    switch kind {
    case "absent": self.init(path: path, answer: .absent)
    case "bytes":
      guard let bytes = fields.next() else { return nil }
      self.init(path: path, answer: .bytes(bytes))
    case "problem":
      guard let reason = fields.text() else { return nil }
      self.init(path: path, answer: .problem(PageProblem(reason: reason)))
    default: return nil
    }
  }
}

extension RunbookOutline {
  fileprivate func add(to fields: inout FieldWriter) {
    fields.add(file)
    fields.add(errors)
    fields.add(playbooks.count)
    for playbook in playbooks {
      fields.add(playbook.name)
      fields.add(playbook.title)
      fields.add(playbook.steps)
      fields.add(playbook.group.map { "=" + $0 } ?? "")
      fields.add(playbook.aliases.count)
      for alias in playbook.aliases { fields.add(alias) }
    }
  }

  fileprivate init?(_ fields: inout FieldReader) {
    guard let file = fields.text(), let errors = fields.number(), let playbooks = fields.list({ Entry(&$0) })
    else { return nil }
    self.init(file: file, playbooks: playbooks, errors: errors)
  }
}

extension RunbookOutline.Entry {
  fileprivate init?(_ fields: inout FieldReader) {
    guard let name = fields.text(), let title = fields.text(), let steps = fields.number(),
      let group = fields.text(), let aliases = fields.list({ $0.text() })
    else { return nil }
    self.init(
      name: name, aliases: aliases, title: title, group: group.isEmpty ? nil : String(group.dropFirst()),
      steps: steps)
  }
}
