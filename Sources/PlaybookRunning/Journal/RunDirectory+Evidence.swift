package import Playbook

extension RunDirectory {
  /// What a keeper and the shell itself left behind about the end of an attempt.
  package func evidence(
    _ end: StepMarks.End, of step: Step, attempt: Int, in playbook: PlaybookSection
  ) -> Judgement.Evidence {
    let report = ShellReport(
      path: state(of: step.id, attempt: attempt, in: playbook),
      witness: marks(of: step.id, attempt: attempt, in: playbook).witness)
    let line = report.flatMap { report -> Int? in
      switch (report.how, report.line) {
      case ("exit", let line?): line
      case ("error", let line?):
        FailingLine(script: step.script.bytes).line(at: line, inSubshell: report.innerLine)
      default: nil
      }
    }
    let bytes = Files.size(output(of: step.id, attempt: attempt, in: playbook)) ?? 0
    return Judgement.Evidence(
      status: end.status, wasReadToItsEnd: ["end", "exit"].contains(report?.how), timedOut: end.timedOut,
      wasInterrupted: false,
      obstacle: report?.how == "restore" ? "what earlier steps left behind could not be restored" : nil,
      scriptLine: end.status == .exit(0) ? nil : line, milliseconds: end.milliseconds, bytes: Int(bytes),
      omitted: 0)
  }
}
