package import Playbook

/// Asks the operator on the terminal; never reads standard input.
package struct OperatorDesk {
  /// What came of a question: an answer, or a signal instead of one.
  package enum Asked {
    case answer(Answer)
    case signal(Int32)
  }

  package enum Chosen {
    case decision(Decision)
    case signal(Int32)
  }

  package enum Supplied {
    case value(String)
    case none
    case signal(Int32)
  }

  private let prompt: Prompt
  private let secrets: Secrets
  private let style: Style

  package init(prompt: Prompt, secrets: Secrets, style: Style) {
    self.prompt = prompt
    self.secrets = secrets
    self.style = style
  }

  /// Shows the exact script and asks. Enter, anything unknown and end of input are no; a skip without a reason is
  /// asked again.
  package func ask(_ question: Question, about step: Step) -> Asked {
    prompt.say(secrets.masked(QuestionText.introduction(question, step, style: style)))
    while true {
      switch line(QuestionText.prompt(question, step, style: style)) {
      case .signal(let signal): return .signal(signal)
      case .end: return .answer(.no)
      case .text(let text):
        let word = text.trimmed
        if question.form == .typedID, word == question.step.text { return .answer(.yes) }
        switch word.lowercased() {
        case "y": return question.form == .typedID ? .answer(.no) : .answer(.yes)
        case "s":
          switch reason() {
          case .text(""): continue
          case .text(let reason): return .answer(.skip(reason: reason))
          case .end: return .answer(.no)
          case .signal(let signal): return .signal(signal)
          }
        default: return .answer(.no)
        }
      }
    }
  }

  /// The menu of what a person decides about. Enter and end of input stop; anything unknown is asked again.
  package func choose(_ matter: Action.Matter, _ step: Step, canRollBack: Bool) -> Chosen {
    if matter != .failed { prompt.say(secrets.masked(QuestionText.script(step, style: style))) }
    while true {
      switch line(QuestionText.menu(matter, step, canRollBack: canRollBack, style: style)) {
      case .signal(let signal): return .signal(signal)
      case .end: return .decision(.stop)
      case .text(let text):
        switch text.trimmed.lowercased() {
        case "r", "retry", "again": return .decision(.retry)
        case "d", "done":
          if matter != .failed { return .decision(.done) }
        case "s", "skip":
          if matter == .inDoubt { continue }
          switch reason() {
          case .text(""): continue
          case .text(let reason): return .decision(.skip(reason: reason))
          case .end: return .decision(.stop)
          case .signal(let signal): return .signal(signal)
          }
        case "o", "open", "shell": return .decision(.shell)
        case "b", "back", "roll back", "rollback", "roll-back":
          if canRollBack { return .decision(.rollBack) }
        case "", "q", "stop": return .decision(.stop)
        default: continue
        }
      }
    }
  }

  /// A missing input; a credential is not shown while it is typed.
  package func askInput(_ input: Input, for step: Step) -> Supplied {
    let isSecret = InputName.isCredential(input.name)
    switch line(QuestionText.input(input, step, style: style), echo: !isSecret) {
    case .signal(let signal): return .signal(signal)
    case .end: return .none
    case .text(let text): return text.isEmpty && !input.allowsEmpty ? .none : .value(text)
    }
  }

  /// Why a step is skipped; empty when nothing is said.
  private func reason() -> Prompt.Reply {
    let reply = line("  reason: ")
    guard case .text(let reason) = reply else { return reply }
    return .text(reason.trimmed)
  }

  private func line(_ question: String, echo: Bool = true) -> Prompt.Reply {
    prompt.line(secrets.masked(question), echo: echo)
  }
}
