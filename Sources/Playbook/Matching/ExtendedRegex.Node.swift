extension ExtendedRegex {
  /// A parsed expression, before it is laid out as states.
  indirect enum Node: Hashable, Sendable {
    case empty
    case set(SymbolSet)
    case lineStart
    case lineEnd
    case sequence([Node])
    case choice([Node])
    /// `most` is nil where there is no upper bound.
    case repeated(Node, least: Int, most: Int?)

    /// How many states this needs, counting an empty one as a state so that repeating nothing is bounded, too.
    var size: Int {
      switch self {
      case .empty, .set, .lineStart, .lineEnd: return 1
      case .sequence(let nodes), .choice(let nodes):
        return nodes.reduce(nodes.count) { Self.capped($0 + $1.size) }
      case .repeated(let node, let least, let most):
        return Self.capped((node.size + 1) * max(least + 1, most ?? 0, 1))
      }
    }

    /// Keeps products of nested repetitions from overflowing.
    private static func capped(_ size: Int) -> Int { min(size, 1 << 30) }
  }
}
