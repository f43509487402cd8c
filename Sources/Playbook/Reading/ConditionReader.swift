/// Reads a `when` into a condition; what is wrong goes to `findings`.
struct ConditionReader {
  private let place: Place
  private let text: String
  private let words: [String]

  init?(_ entry: Attributes.Entry) {
    guard let text = entry.value else { return nil }
    self.text = text
    place = entry.place
    words = text.utf8.split(whereSeparator: \.isShellBlank).map { String(decoding: $0, as: UTF8.self) }
  }

  func condition(_ findings: inout Findings) -> Condition? {
    var terms: [Condition.Term] = []
    for index in stride(from: 0, to: words.count + 1, by: 3) {
      guard let term = term(at: index, &findings) else { return nil }
      terms.append(term)
      if index + 2 == words.count { return Condition(terms: terms) }
      guard words[index + 2] == "and" else {
        report("`\(words[index + 2])` in `when` joins nothing; only `and` does", &findings)
        return nil
      }
    }
    return nil
  }

  private func term(at index: Int, _ findings: inout Findings) -> Condition.Term? {
    guard index + 1 < words.count else {
      report("`when=\"\(text)\"` is not a condition", &findings)
      return nil
    }
    guard StepID.isValid(words[index]) else {
      report("`\(words[index])` in `when` is not an id", &findings)
      return nil
    }
    guard let result = Condition.Result(rawValue: words[index + 1]) else {
      let results = Condition.Result.allCases.map(\.rawValue)
      let nearest = Suggestion.nearest(to: words[index + 1], among: results).first
      let hint = nearest.map { "; did you mean `\($0)`?" } ?? ""
      report("`\(words[index + 1])` in `when` is no way to come out\(hint)", &findings)
      return nil
    }
    return Condition.Term(step: StepID(words[index]), result: result)
  }

  private func report(_ message: String, _ findings: inout Findings) {
    findings.report(
      .condition, place, message, help: "write `ID passed`, `ID failed` or `ID skipped`, joined with ` and `")
  }
}
