/// Which variables scripts have set, while their facts pass by in order.
struct ShellVariables {
  /// Set by the end of an earlier script.
  private var names: Set<String> = []
  private var isOpaque = false
  /// The setters of this script that may still hold, innermost last.
  private var setters: [String: [ShellSetter]] = [:]
  private var opaquePoints: [ShellOpaquePoint] = []

  mutating func beginScript() {
    setters = [:]
    opaquePoints = []
  }

  /// Takes a fact, and hands on an expansion of a variable that is not set, with whether it may be set all the same.
  mutating func pass(_ fact: ShellFact, _ unset: (ShellExpansion, Bool) -> Void) {
    switch fact {
    case .setter(let setter): setters[setter.name, default: []].append(setter)
    case .opaque(let point): opaquePoints.append(point)
    case .expansion(let expansion):
      let offset = expansion.position.offset
      guard !isSet(expansion.name, at: offset) else { return }
      while let last = opaquePoints.last, last.visible.upperBound <= offset { opaquePoints.removeLast() }
      unset(expansion, isOpaque || opaquePoints.contains { $0.visible.contains(offset) })
    case .placeholder, .command: break
    }
  }

  /// Keeps what the script leaves behind.
  mutating func endScript() {
    for (name, setters) in setters {
      if let last = setters.last(where: { $0.visible.upperBound == .max }) {
        if last.kind == .unset { names.remove(name) } else { names.insert(name) }
      }
    }
    isOpaque = isOpaque || opaquePoints.contains { $0.visible.upperBound == .max }
  }

  /// Drops the setters whose subshell has ended, so that a script is passed in linear time.
  private mutating func isSet(_ name: String, at offset: Int) -> Bool {
    while let last = setters[name]?.last, last.visible.upperBound <= offset { setters[name]?.removeLast() }
    if let last = setters[name]?.last(where: { $0.visible.contains(offset) }) { return last.kind != .unset }
    return names.contains(name)
  }
}
