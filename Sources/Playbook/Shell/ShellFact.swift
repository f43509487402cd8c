/// Something that a script says, as far as it can be told without running it.
package enum ShellFact: Hashable, Sendable {
  case expansion(ShellExpansion)
  case setter(ShellSetter)
  case opaque(ShellOpaquePoint)
  case placeholder(ShellPlaceholder)
  case command(ShellCommand)

  package var position: ShellPosition {
    switch self {
    case .expansion(let fact): fact.position
    case .setter(let fact): fact.position
    case .opaque(let fact): fact.position
    case .placeholder(let fact): fact.position
    case .command(let fact): fact.position
    }
  }
}
