/// What a list says of a run.
package struct LastRun: Hashable, Sendable {
  /// Whose run it is.
  package let page: String
  package let playbook: String
  /// The wall clock, in milliseconds since 1970, UTC.
  package let started: Int64
  /// How it went, and since when, in the same measure.
  let words: String
  let since: Int64

  package init(_ run: RunGlance) {
    page = run.start.places.page
    playbook = run.start.playbook
    started = run.started
    words = run.end.map { Wording.verdict($0.verdict) } ?? "not finished, started"
    since = run.end?.at ?? run.started
  }

  init(page: String, playbook: String, started: Int64, words: String, since: Int64) {
    self.page = page
    self.playbook = playbook
    self.started = started
    self.words = words
    self.since = since
  }
}

// As fields of a memo.
extension LastRun {
  func add(to fields: inout FieldWriter) {
    fields.add(page)
    fields.add(playbook)
    fields.add(Int(started))
    fields.add(words)
    fields.add(Int(since))
  }

  init?(_ fields: inout FieldReader) {
    guard let page = fields.text(), let playbook = fields.text(), let started = fields.number(),
      let words = fields.text(), let since = fields.number()
    else { return nil }
    self.init(
      page: page, playbook: playbook, started: Int64(started), words: words, since: Int64(since))
  }
}
