/// Every attribute a step may have, besides its id.
enum Attribute: String, CaseIterable, Hashable {
  case probe, gate, enough, confirm, irreversible
  case rollbackOf = "rollback-of"
  case when, exit, timeout, within, every, tty, background, repeatable, context

  enum Value { case none, optional, needed }

  var value: Value {
    switch self {
    case .probe, .gate, .enough, .irreversible, .tty, .background, .repeatable, .context: .none
    case .confirm: .optional
    case .rollbackOf, .when, .exit, .timeout, .within, .every: .needed
    }
  }

  /// Pairs that cannot mean anything together.
  static let impossible: [(Attribute, Attribute)] = [
    (.tty, .within), (.tty, .background), (.probe, .gate), (.probe, .irreversible), (.gate, .irreversible),
    (.probe, .background), (.gate, .background), (.rollbackOf, .when), (.rollbackOf, .probe),
    (.rollbackOf, .gate), (.rollbackOf, .background), (.rollbackOf, .irreversible),
  ]

  /// An attribute that means nothing without another.
  static let dependent: [(Attribute, needs: Attribute)] = [(.every, .within), (.enough, .probe)]
}
