/// One annotated fence, or a task-list item that a person does.
package struct Step: Hashable, Sendable {
  /// What a step is for, which decides what its outcome means.
  package enum Kind: Hashable, Sendable {
    /// Changes something.
    case action
    /// Only looks; a failure is a finding. With `enough`, passing ends the playbook.
    case probe(enough: Bool)
    /// Only looks, but must pass.
    case gate
    /// Undoes a step; never part of the forward order.
    case rollback(of: StepID)
    /// Shown to the operator, who does it and says so.
    case manual
  }

  /// How a step meets the terminal and its own children.
  package enum Hold: Hashable, Sendable {
    /// The output is captured; what is left behind is ended with the step.
    case captured
    /// The output is captured; what it leaves running is meant to stay.
    case background
    /// The terminal is handed over; nothing is captured.
    case terminal
  }

  package internal(set) var id: StepID
  package let title: String
  /// The page's path, relative to the repository.
  package let file: String
  /// Where the fence opens or the task item stands.
  package let place: Place
  /// The heading of level 4 to 6 (in a linked file: any) the step stands under.
  package let phase: String?
  /// The info string's first word; empty for a manual step.
  package let language: String
  package let script: Script
  package let kind: Kind
  /// The question asked before it runs.
  package let confirm: String?
  package let isIrreversible: Bool
  package let condition: Condition?
  /// The exit statuses that count as passed, in the page's order.
  package let exits: [UInt8]
  package let limits: Limits
  package let hold: Hold
  package let isRepeatable: Bool
  package internal(set) var expectation: Expectation?
  /// The commands of a `console` step.
  package internal(set) var transcript: Transcript?
  /// What its script says, where reading the page looked into that already.
  var scan: ShellScript?
  /// What it reads and nothing before it on the page sets.
  package internal(set) var inputs: [Input]
  /// The words between the step before and this one, in the page's Markdown.
  package let lead: String
  /// The words after the fence in its list item, for when the step fails.
  package internal(set) var remedy: String

  /// The page's line of the script's first line.
  package var scriptLine: Int { place.line + 1 }

  /// The page's lines of the script.
  package var scriptLines: Range<Int> { scriptLine..<(scriptLine + script.bytes.count { $0 == .newline }) }

  /// What its script says; for a `console` step what its commands do, one below the other.
  var shell: ShellScript { scan ?? ShellScript(scanning: shellText) }

  package var isProbe: Bool { if case .probe = kind { true } else { false } }

  package var isManual: Bool { kind == .manual }

  /// The step that this one undoes.
  package var undoes: StepID? { if case .rollback(let step) = kind { step } else { nil } }
}
