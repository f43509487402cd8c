extension Rule {
  /// Who finds it, and what at a time it looks at.
  enum Look: Sendable {
    /// Reading a page does.
    case reading
    /// A program does: bash, shellcheck.
    case program
    /// What reads the comments that silence rules does.
    case allowing
    /// At all pages at once; the findings stand in the order of the pages.
    case runbook(@Sendable ([CheckedPage], inout [Findings]) -> Void)
    case page(@Sendable (CheckedPage, inout Findings) -> Void)
    case playbook(@Sendable (CheckedPlaybook, inout Findings) -> Void)
    case step(@Sendable (CheckedStep, inout Findings) -> Void)
  }
}
