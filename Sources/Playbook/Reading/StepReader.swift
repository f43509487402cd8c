/// Reads one fence with an attribute list into a step; what is wrong goes to `findings`.
struct StepReader {
  let file: String
  let fence: Fence
  let source: SourceText
  let attributes: Attributes
  let title: String?
  let phase: String?
  let lead: String

  /// `nil` when the fence has no usable id; then something was found.
  func step(_ findings: inout Findings) -> Step? {
    guard let id = id(&findings) else { return nil }
    check(&findings)
    let transcript =
      fence.isConsole ? TranscriptReader.transcript(of: fence, in: source, &findings) : nil
    return Step(
      id: id, title: title?.firstSentence ?? id.text, file: file, place: fence.place, phase: phase,
      language: fence.language, script: Script(fence.literal), kind: kind(&findings),
      confirm: attributes[.confirm].map { $0.value ?? "run `\(id)`?" },
      isIrreversible: attributes.has(.irreversible),
      condition: attributes[.when].flatMap { ConditionReader($0)?.condition(&findings) },
      exits: exits(&findings), limits: limits(&findings), hold: hold,
      isRepeatable: attributes.has(.repeatable), expectation: nil, transcript: transcript, inputs: [],
      lead: lead, remedy: "")
  }

  private func id(_ findings: inout Findings) -> StepID? {
    guard let id = attributes.id else {
      findings.report(
        .attributeList, fence.listPlace, "an attribute list without an id",
        help: "write `{#some-id …}`, or take the list away to make this documentation")
      return nil
    }
    guard StepID.isValid(id.text) else {
      findings.report(
        .badValue, id.place, "`#\(id.text)` is not an id",
        help: "an id is lower-case letters, digits and `-`, and starts with a letter or digit")
      return nil
    }
    return StepID(id.text)
  }

  private func check(_ findings: inout Findings) {
    for (first, second) in Attribute.impossible {
      guard let one = attributes[first], let other = attributes[second] else { continue }
      findings.report(
        .combination, max(one.place, other.place),
        "`\(first.rawValue)` and `\(second.rawValue)` cannot stand together")
    }
    for (attribute, needs) in Attribute.dependent where !attributes.has(needs) {
      guard let entry = attributes[attribute] else { continue }
      findings.report(
        .combination, entry.place, "`\(attribute.rawValue)` means nothing without `\(needs.rawValue)`")
    }
    for attribute in [Attribute.exit, .tty] where fence.isConsole {
      guard let entry = attributes[attribute] else { continue }
      let why =
        attribute == .exit
        ? "a line `? N` behind what a command prints says its exit status"
        : "what its commands print is compared"
      findings.report(
        .combination, entry.place, "`\(attribute.rawValue)` cannot stand on a `console` step: \(why)")
    }
    if let entry = attributes[.context] {
      findings.report(
        .notYet, entry.place, "`context` steps are not supported by this version", reach: .everything)
    }
    fence.reportChangedText(&findings)
    if let line = fence.firstLoneReturn {
      findings.report(
        .changedText, Place(line: line),
        "a lone carriage return ends this line: what is shown is not what would run",
        help: "end lines with a line feed")
    }
  }

  private func kind(_ findings: inout Findings) -> Step.Kind {
    if let entry = attributes[.rollbackOf] {
      if let id = entry.value, !StepID.isValid(id) {
        findings.report(.badValue, entry.place, "`\(id)` in `rollback-of` is not an id")
        return .rollback(of: StepID(""))
      }
      return .rollback(of: StepID(entry.value ?? ""))
    }
    if attributes.has(.gate) { return .gate }
    if attributes.has(.probe) { return .probe(enough: attributes.has(.enough)) }
    return .action
  }

  private var hold: Step.Hold {
    attributes.has(.tty) ? .terminal : attributes.has(.background) ? .background : .captured
  }

  private func limits(_ findings: inout Findings) -> Limits {
    let looks = attributes.has(.probe) || attributes.has(.gate)
    let timeout = duration(.timeout, &findings) ?? (looks ? .seconds(60) : nil)
    let every = duration(.every, &findings) ?? .seconds(5)
    guard attributes.has(.within) else { return Limits(timeout: timeout, polling: nil) }
    let within = duration(.within, &findings) ?? .seconds(60)
    return Limits(timeout: timeout, polling: Limits.Polling(within: within, every: every))
  }

  private func duration(_ attribute: Attribute, _ findings: inout Findings) -> Duration? {
    guard let entry = attributes[attribute], let text = entry.value else { return nil }
    if let duration = DurationText.duration(text) { return duration }
    findings.report(
      .badValue, entry.place, "`\(attribute.rawValue)=\(text)` is not a duration",
      help: "write a whole number above zero and `ms`, `s`, `m` or `h`, such as `\(attribute.rawValue)=90s`")
    return nil
  }

  private func exits(_ findings: inout Findings) -> [UInt8] {
    guard let entry = attributes[.exit], let text = entry.value else { return [0] }
    let words = text.split(separator: ",", omittingEmptySubsequences: false)
    let statuses = words.compactMap { $0.utf8.allSatisfy(\.isASCIIDigit) ? UInt8($0) : nil }
    let isUnique = statuses.indices.allSatisfy { !statuses[..<$0].contains(statuses[$0]) }
    if statuses.count == words.count, statuses.count <= 256, isUnique { return statuses }
    findings.report(
      .badValue, entry.place, "`exit=\(text)` is not a list of exit statuses",
      help: "write different numbers from 0 to 255, such as `exit=0,1`")
    return [0]
  }
}

extension Fence {
  /// Where its attribute list stands.
  var listPlace: Place {
    Place(line: place.line, column: infoColumn + info.unicodeScalars.prefix { $0 != "{" }.count)
  }

  /// What runs or is compared must be what stands on the page.
  func reportChangedText(_ findings: inout Findings) {
    guard let line = firstChangedLine else { return }
    findings.report(
      .changedText, Place(line: line),
      "what is read here is not what stands here: a tab is partly indentation",
      help: "indent the fence and its lines with spaces")
  }
}
