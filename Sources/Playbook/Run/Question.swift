/// What the operator is asked before a step.
package struct Question: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// `y` does it.
    case yes
    /// The step's id must be typed, because nothing can undo it.
    case typedID
    /// The operator does it and says so.
    case done
  }

  package let step: StepID
  package let form: Form
  package let text: String
}

/// What was answered to a question.
package enum Answer: Hashable, Sendable {
  case yes
  case no
  case skip(reason: String)
  /// A missing input was given; its value is not part of the event.
  case input(name: String)

  package var word: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .skip: "skip"
    case .input: "given"
    }
  }

  /// Why the step is skipped.
  var reason: String? { if case .skip(let reason) = self { reason } else { nil } }

  /// The name of the input that was given.
  var input: String? { if case .input(let name) = self { name } else { nil } }
}

/// What the operator chose after a failure.
package enum Decision: Hashable, Sendable {
  case retry
  /// The operator has done it, or found it done.
  case done
  case skip(reason: String)
  case shell
  case rollBack
  case stop

  package var word: String {
    switch self {
    case .retry: "retry"
    case .done: "done"
    case .skip: "skip"
    case .shell: "shell"
    case .rollBack: "roll-back"
    case .stop: "stop"
    }
  }
}
