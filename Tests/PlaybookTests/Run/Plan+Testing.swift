@testable import Playbook

extension Policy {
  static let attended = Policy(isAttended: true)
  static let alone = Policy(isAttended: false)
}

extension Plan {
  /// A plan of a page in the shorthand of `Page`.
  static func of(_ steps: String..., select: Selection = .everything, policy: Policy = .attended) -> Plan {
    of(steps, select: select, policy: policy)
  }

  static func of(_ steps: [String], select: Selection = .everything, policy: Policy = .attended) -> Plan {
    guard let plan = try? Plan(Page.playbook(steps), selection: select, policy: policy) else {
      preconditionFailure("no plan can be made of that")
    }
    return plan
  }
}

extension StepID: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}
