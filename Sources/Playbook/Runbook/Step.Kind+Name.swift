extension Step.Kind {
  /// The kind as every machine format names it.
  package enum Name: String, Hashable, Sendable {
    case action = "step"
    case probe, gate, rollback, manual
  }

  package var name: Name {
    switch self {
    case .action: .action
    case .probe: .probe
    case .gate: .gate
    case .rollback: .rollback
    case .manual: .manual
    }
  }
}
