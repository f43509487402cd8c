/// The frozen shape of `history`.
package enum HistoryJSON {
  package static func runs(_ runs: [RunGlance]) -> JSONText {
    .members(["schema": 1, "runs": .array(runs.map(run))])
  }

  private static func run(_ run: RunGlance) -> JSONText {
    .members([
      "run": .string(run.run), "playbook": .string(run.start.playbook), "file": .string(run.start.file),
      "started": .string(Timestamp.rfc3339(milliseconds: run.started)),
      "ended": .text(run.end.map { Timestamp.rfc3339(milliseconds: $0.at) }),
      "verdict": .text(run.end?.verdict.name),
      "exit": run.end.map { .integer(Int64($0.verdict.exitStatus)) } ?? .null,
      "operator": .string(run.start.operatorName), "host": .string(run.start.host),
      "milliseconds": run.end.map { .integer($0.milliseconds) } ?? .null,
    ])
  }
}
