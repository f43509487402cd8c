/// Inputs in words.
package enum InputText {
  /// What stands for a credential wherever it would be shown.
  package static let mask = "********"

  static func need(_ input: Input) -> String {
    if input.isRequired { return "needs \(input.name)" + (input.prompt.map { ": \($0)" } ?? "") }
    return "takes \(input.name)" + (input.default.map { ", otherwise `\($0)`" } ?? "")
  }

  /// An input with its value and where that came from.
  package static func line(_ need: InputNeed) -> String {
    if let given = need.given {
      let value = InputName.isCredential(need.input.name) ? mask : given.value
      return "\(need.input.name)=\(value)  (\(given.origin.words))"
    }
    if need.input.isRequired {
      return "\(need.input.name)" + (need.input.prompt.map { ": \($0)" } ?? "") + "  (for `\(need.step)`)"
    }
    return "\(need.input.name)=\(need.input.default ?? "")  (default)"
  }
}
