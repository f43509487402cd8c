/// A POSIX extended regular expression for one whole line, over Unicode scalars.
///
/// The C library's engine is not used because it differs between systems and can be made to run for ever: this one
/// is a list of states, all followed at once, so a line costs at most its length times their number.
package struct ExtendedRegex: Sendable {
  /// The most states an expression may need.
  static let largestSize = 5_000

  private enum State: Sendable {
    case take(SymbolSet)
    /// Goes on at both, after the state itself.
    case split(Int, Int)
    case lineStart
    case lineEnd
    case accept
  }

  /// What is odd about the expression although it can be used.
  package let warnings: [Problem]
  private var states: [State] = []

  /// - Throws: The first thing that makes `text` no expression.
  package init(_ text: String) throws(Problem) {
    var parser = Parser(text)
    let node = try parser.parse()
    warnings = parser.warnings
    if node.size > Self.largestSize {
      throw Problem(offset: 0, message: "the expression is too large: its repetitions multiply")
    }
    append(node)
    states.append(.accept)
  }

  private mutating func append(_ node: Node) {
    switch node {
    case .empty: break
    case .set(let set): states.append(.take(set))
    case .lineStart: states.append(.lineStart)
    case .lineEnd: states.append(.lineEnd)
    case .sequence(let nodes): for node in nodes { append(node) }
    case .choice(let nodes): append(choice: nodes)
    case .repeated(let node, let least, let most):
      for _ in 0..<least { append(node) }
      if let most {
        append(optional: node, times: most - least)
      } else {
        let start = states.count
        states.append(.accept)
        append(node)
        states.append(.split(start, start))
        states[start] = .split(start + 1, states.count)
      }
    }
  }

  private mutating func append(choice nodes: [Node]) {
    var jumps: [Int] = []
    for node in nodes.dropLast() {
      let start = states.count
      states.append(.accept)
      append(node)
      jumps.append(states.count)
      states.append(.accept)
      states[start] = .split(start + 1, states.count)
    }
    if let last = nodes.last { append(last) }
    for jump in jumps { states[jump] = .split(states.count, states.count) }
  }

  /// Each of the copies can be left out together with all that follow it.
  private mutating func append(optional node: Node, times: Int) {
    var exits: [Int] = []
    for _ in 0..<times {
      exits.append(states.count)
      states.append(.accept)
      append(node)
    }
    for exit in exits { states[exit] = .split(exit + 1, states.count) }
  }

  /// Whether the whole of `line` is matched; a byte that is not part of a UTF-8 character is matched by nothing.
  package func matches(_ line: ArraySlice<UInt8>) -> Bool {
    guard let text = String(validating: line, as: UTF8.self) else { return false }
    let length = text.unicodeScalars.count
    var simulation = Simulation(states: states.count)
    follow(0, at: 0, of: length, &simulation)
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let current = simulation.takeCurrent()
      if current.isEmpty { return false }
      for state in current {
        if case .take(let set) = states[state], set.contains(scalar) {
          follow(state + 1, at: index + 1, of: length, &simulation)
        }
      }
    }
    return simulation.takeCurrent().contains { if case .accept = states[$0] { true } else { false } }
  }

  /// Notes all states that can be reached from `first` without taking a character.
  private func follow(_ first: Int, at index: Int, of length: Int, _ simulation: inout Simulation) {
    var open = [first]
    while let state = open.popLast() {
      guard simulation.note(state) else { continue }
      switch states[state] {
      case .take, .accept: break
      case .split(let one, let other): open += one == other ? [one] : [other, one]
      case .lineStart: if index == 0 { open.append(state + 1) }
      case .lineEnd: if index == length { open.append(state + 1) }
      }
    }
  }
}
