/// The frozen shapes of `list`, `show` and `check`.
package enum RunbookJSON {
  package static func list(_ runbook: Runbook) -> JSONText {
    .members([
      "schema": 1, "runbook": .string(runbook.file),
      "playbooks": .array(runbook.playbooks.map(playbook)),
    ])
  }

  package static func show(_ section: PlaybookSection) -> JSONText {
    guard case .object(let members) = playbook(section) else { return .null }
    return .object([JSONText.Member(name: "schema", value: 1)] + members)
  }

  package static func problems(_ diagnostics: [Diagnostic]) -> JSONText {
    .members(["schema": 1, "problems": .array(diagnostics.map(problem))])
  }

  private static func problem(_ diagnostic: Diagnostic) -> JSONText {
    .members([
      "file": .string(diagnostic.file), "line": .integer(diagnostic.place.line),
      "column": .integer(diagnostic.place.column), "severity": .string(diagnostic.severity.rawValue),
      "rule": .string(diagnostic.rule.name), "message": .string(diagnostic.message),
      "help": .text(diagnostic.help),
    ])
  }

  static func playbook(_ section: PlaybookSection) -> JSONText {
    .members([
      "name": .string(section.name), "aliases": .array(section.aliases.map { .string($0) }),
      "title": .string(section.title), "file": .string(section.file), "line": .integer(section.place.line),
      "group": .text(section.group), "steps": .array(section.steps.map(step)),
    ])
  }

  private static func step(_ step: Step) -> JSONText {
    .members([
      "id": .string(step.id.text), "title": .string(step.title), "file": .string(step.file),
      "line": .integer(step.place.line), "phase": .text(step.phase), "language": .string(step.language),
      "script": .string(step.script.text), "sha256": .string(step.script.sha256),
      "kind": .string(step.kind.name.rawValue), "confirm": .text(step.confirm),
      "irreversible": .bool(step.isIrreversible), "rollbackOf": .text(step.undoes?.text),
      "when": .text(step.condition?.text), "exit": .array(step.exits.map { .integer(Int($0)) }),
      "timeoutSeconds": .seconds(step.limits.timeout),
      "withinSeconds": .seconds(step.limits.polling?.within),
      "everySeconds": .seconds(step.limits.polling?.every),
      "enough": .bool(step.kind == .probe(enough: true)), "tty": .bool(step.hold == .terminal),
      "background": .bool(step.hold == .background), "repeatable": .bool(step.isRepeatable),
      "expect": step.expectation.map(expectation) ?? .null, "inputs": .array(step.inputs.map(input)),
    ])
  }

  private static func expectation(_ expectation: Expectation) -> JSONText {
    .members([
      "mode": .string(expectation.mode.rawValue),
      "lines": .array(expectation.lines.map { .string($0) }), "line": .integer(expectation.line),
    ])
  }

  private static func input(_ input: Input) -> JSONText {
    .members([
      "name": .string(input.name), "prompt": .text(input.prompt), "default": .text(input.default),
      "required": .bool(input.isRequired),
    ])
  }
}

extension JSONText: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int64) { self = .integer(value) }
}
