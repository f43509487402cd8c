/// Reads one fence with an attribute list into a step; what is wrong goes to `findings`.
struct StepReader {
  /// What the page says around the fence.
  struct Surroundings {
    let title: String?
    let phase: String?
    let lead: String
  }

  let file: String
  let fence: Fence
  let attributes: Attributes
  let around: Surroundings

  /// `nil` when the fence has no usable id; then something was found.
  func step(_ findings: inout Findings) -> Step? {
    guard let id = id(&findings) else { return nil }
    check(&findings)
    let limits = limits(&findings)
    return Step(
      id: id, title: around.title?.firstSentence ?? id.text, file: file, place: fence.place,
      phase: around.phase, language: String(fence.language), script: Script(fence.literal),
      kind: kind(&findings),
      confirm: attributes[.confirm].map { $0.value ?? "run `\(id)`?" },
      isIrreversible: attributes.has(.irreversible), condition: condition(&findings),
      exits: exits(&findings), limits: limits, hold: hold, isRepeatable: attributes.has(.repeatable),
      expectation: nil, inputs: [], lead: around.lead, remedy: "")
  }

  private func place(_ column: Int) -> Place { Place(line: fence.place.line, column: column) }

  private func id(_ findings: inout Findings) -> StepID? {
    guard let id = attributes.id else {
      findings.error(
        .attributeList, fence.place, "an attribute list without an id",
        help: "write `{#some-id …}`, or take the list away to make this documentation")
      return nil
    }
    guard StepID.isValid(id.text) else {
      findings.error(
        .badValue, place(id.column), "`#\(id.text)` is not an id",
        help: "an id is lower-case letters, digits and `-`, and starts with a letter or digit")
      return nil
    }
    return StepID(id.text)
  }

  private func check(_ findings: inout Findings) {
    for (first, second) in Attribute.impossible {
      guard attributes.has(first), let entry = attributes[second] else { continue }
      findings.error(
        .combination, place(entry.column),
        "`\(first.rawValue)` and `\(second.rawValue)` cannot stand together")
    }
    for (attribute, needs) in Attribute.dependent where !attributes.has(needs) {
      guard let entry = attributes[attribute] else { continue }
      findings.error(
        .combination, place(entry.column),
        "`\(attribute.rawValue)` means nothing without `\(needs.rawValue)`")
    }
    if let entry = attributes[.context] {
      findings.error(.notYet, place(entry.column), "`context` steps are not supported by this version")
    }
    if let line = fence.firstChangedLine {
      findings.error(
        .changedText, Place(line: line),
        "what would run is not what stands here: a tab is partly indentation",
        help: "indent the fence and its lines with spaces")
    }
  }

  private func kind(_ findings: inout Findings) -> Step.Kind {
    if let rollback = attributes[.rollbackOf] {
      return .rollback(of: StepID(rollback.value ?? ""))
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
    guard attributes.has(.within) else { return Limits(timeout: timeout, polling: nil) }
    let within = duration(.within, &findings) ?? .seconds(60)
    let every = duration(.every, &findings) ?? .seconds(5)
    return Limits(timeout: timeout, polling: Limits.Polling(within: within, every: every))
  }

  private func duration(_ attribute: Attribute, _ findings: inout Findings) -> Duration? {
    guard let entry = attributes[attribute], let text = entry.value else { return nil }
    if let duration = DurationText.duration(text) { return duration }
    findings.error(
      .badValue, place(entry.column), "`\(attribute.rawValue)=\(text)` is not a duration",
      help: "write a whole number above zero and `ms`, `s`, `m` or `h`, such as `\(attribute.rawValue)=90s`")
    return nil
  }

  private func exits(_ findings: inout Findings) -> [UInt8] {
    guard let entry = attributes[.exit], let text = entry.value else { return [0] }
    let words = text.split(separator: ",", omittingEmptySubsequences: false)
    let statuses = words.compactMap { $0.allSatisfy { $0.isASCII && $0.isNumber } ? UInt8($0) : nil }
    if statuses.count == words.count, Set(statuses).count == statuses.count { return statuses }
    findings.error(
      .badValue, place(entry.column), "`exit=\(text)` is not a list of exit statuses",
      help: "write different numbers from 0 to 255, such as `exit=0,1`")
    return [0]
  }

  private func condition(_ findings: inout Findings) -> Condition? {
    guard let entry = attributes[.when], let text = entry.value else { return nil }
    let words = text.split { $0.isBlank }.map(String.init)
    var terms: [Condition.Term] = []
    var index = 0
    while true {
      guard index + 1 < words.count, StepID.isValid(words[index]),
        let result = Condition.Result(rawValue: words[index + 1])
      else {
        let wrong = index + 1 < words.count ? words[index + 1] : text
        let nearest = Suggestion.nearest(to: wrong, among: Condition.Result.allCases.map(\.rawValue)).first
        findings.error(
          .condition, place(entry.column),
          "`when=\"\(text)\"` is not a condition" + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
          help: "write `ID passed`, `ID failed` or `ID skipped`, joined with ` and `")
        return nil
      }
      terms.append(Condition.Term(step: StepID(words[index]), result: result))
      index += 2
      if index == words.count { return Condition(terms: terms) }
      guard words[index] == "and" else {
        findings.error(
          .condition, place(entry.column), "`\(words[index])` in `when` joins nothing; only `and` does")
        return nil
      }
      index += 1
    }
  }
}
