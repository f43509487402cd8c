package import Playbook

/// Where what the steps print goes: masked, then to the terminal made safe, to a pipe as it is, or as JSON lines.
package struct OutputSink: ~Copyable {
  package enum Form {
    /// A terminal: controls are removed, each line carries a margin.
    case terminal
    /// The bytes as they are.
    case plain
    /// One JSON object a piece.
    case json(EventJSON, RunClock)
    /// Nobody asked for it.
    case discarded
  }

  private let form: Form
  private let secrets: Secrets
  private let outlets: Outlets
  private var masker: Masker
  private var filter: StepOutputFilter
  private var rest: [UInt8] = []
  private var step: (id: StepID, attempt: Int)?
  private var file: OutputFile?
  /// Bytes of the attempt that are not kept although they should be.
  private(set) var omitted = 0

  package init(_ form: Form, secrets: Secrets, outlets: Outlets) {
    self.form = form
    self.secrets = secrets
    self.outlets = outlets
    masker = secrets.masker
    filter = StepOutputFilter(margin: "  | ")
  }

  /// What follows is printed by this attempt; `file` is where it is kept, if anywhere.
  mutating func begin(_ step: StepID, attempt: Int, keptIn file: consuming OutputFile?) {
    outlets.calm()
    self.file = file
    omitted = 0
    self.step = (step, attempt)
    masker = secrets.masker
  }

  mutating func write(_ bytes: ArraySlice<UInt8>) { give(masker.mask(bytes), isEnd: false) }

  /// Gives out what was held back.
  mutating func end() { give(masker.flush(), isEnd: true) }

  private mutating func give(_ bytes: [UInt8], isEnd: Bool) {
    omitted += file?.write(bytes) ?? 0
    show(bytes, isEnd: isEnd)
  }

  /// Ends a line that a step has begun on the terminal, so that the runner's words stand on their own.
  mutating func endLine() {
    if case .terminal = form, !filter.isAtLineStart { outlets.write(filter.finish(), to: .output) }
  }

  private mutating func show(_ bytes: [UInt8], isEnd: Bool) {
    switch form {
    case .discarded: break
    case .plain: outlets.write(bytes, to: .output)
    case .terminal: outlets.write(filter.filter(bytes[...]) + (isEnd ? filter.finish() : []), to: .output)
    case .json(let json, let clock):
      rest += bytes
      let text = isEnd ? rest : wholeCharacters()
      rest.removeFirst(text.count)
      guard let step, !text.isEmpty else { return }
      let line = json.output(
        step: step.id, attempt: step.attempt, text: String(decoding: text, as: UTF8.self),
        milliseconds: clock.wallMilliseconds)
      outlets.write(line + "\n", to: .output)
    }
  }

  /// The part of `rest` that does not end within a character.
  private func wholeCharacters() -> [UInt8] {
    var end = rest.count
    while end > 0, rest.count - end < 3, rest[end - 1] & 0xC0 == 0x80 { end -= 1 }
    if end > 0, rest[end - 1] >= 0xC0 {
      let needed = rest[end - 1] >= 0xF0 ? 4 : rest[end - 1] >= 0xE0 ? 3 : 2
      if rest.count - end + 1 < needed { return Array(rest[..<(end - 1)]) }
    }
    return rest
  }
}
