extension Findings {
  /// Says what is wrong with a fence's attribute list.
  mutating func report(_ problem: InfoString.Problem, _ fence: Fence) {
    let (column, message, help) = Findings.words(for: problem)
    report(.attributeList, Place(line: fence.place.line, column: column), message, help: help)
  }

  private static func words(for problem: InfoString.Problem) -> (Int, String, String?) {
    let form = "write a language, a blank and the list: `sh {#some-id …}`"
    return switch problem {
    case .misplaced(let column):
      (column, "the attribute list does not stand behind a language and a blank", form)
    case .open(let column): (column, "the attribute list is not closed", "end it with `}`")
    case .trailing(let column, let text):
      (column, "`\(text)` stands behind the attribute list", "put it inside the `{…}`")
    case .quote(let column):
      (column, "the quote is not closed", "inside quotes use the other quote; there is no escaping")
    case .value(let column): (column, "a quote in the middle of a value", "quote the whole value")
    case .noBraces(let column): (column, "an id without an attribute list", form)
    }
  }

  /// Says that a fence with an id is of no language that is run.
  mutating func report(language: String, _ fence: Fence) {
    let nearest = Suggestion.nearest(to: language, among: Fence.languages).first
    report(
      .language, fence.place,
      "`\(language)` cannot be a step" + (nearest.map { "; did you mean `\($0)`?" } ?? ""),
      help: "a step is `sh`, `bash`, `shell` or `console`; all are run by bash")
  }
}
