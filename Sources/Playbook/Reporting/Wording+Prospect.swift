extension Wording {
  /// What would become of a step, in words.
  package static func prospect(_ prospect: Prospect) -> String {
    switch prospect {
    case .looked(let outcome): self.outcome(outcome)
    case .lookedEarly(let outcome, let step):
      "\(self.outcome(outcome)) now; `\(step)`, which was not run, may change that"
    case .toLook: "not looked at yet"
    case .notLooked: "could not be looked at"
    case .run: "would run"
    case .question(.ask(let question)):
      question.form == .done ? "would wait for a person" : "would ask: \(question.text)"
    case .question(.answer(_, let by)): "would run; `\(by)` answers"
    case .question: "would run"
    case .skip(let reason): "would be skipped: \(self.reason(reason))"
    case .notReached(let step): "would not be reached: `\(step)` failed"
    case .unknown(let condition, let step):
      "would run only when \(condition.text), and how `\(step)` comes out is not known yet"
    case .rollback(let step): "would undo `\(step)` after a failure"
    }
  }
}
