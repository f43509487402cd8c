/// The frozen shape of a dry run.
package enum PlanJSON {
  /// `looks` are there where probes and gates were run.
  package static func plan(_ plan: Plan, missing: [String], after looks: Looks? = nil) -> JSONText {
    .members([
      "schema": 1, "playbook": .string(plan.playbook.name), "file": .string(plan.playbook.file),
      "steps": .array((looks.map { plan.foreseen(after: $0) } ?? plan.foreseen).map(step)),
      "missing": .array(missing.map { .string($0) }),
    ])
  }

  private static func step(_ step: Plan.Foreseen) -> JSONText {
    .members([
      "id": .string(step.id.text), "action": .string(step.action.rawValue), "reason": .text(step.reason),
    ])
  }
}
