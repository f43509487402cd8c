extension ExtendedRegex {
  /// The states that are reached at one place in a line, each once.
  struct Simulation {
    private var current: [Int] = []
    private var roundOf: [Int]
    private var round = 1

    init(states: Int) { roundOf = [Int](repeating: 0, count: states) }

    /// Adds a state, and says whether it is new.
    mutating func note(_ state: Int) -> Bool {
      if roundOf[state] == round { return false }
      roundOf[state] = round
      current.append(state)
      return true
    }

    /// Hands over what was reached and starts with nothing again.
    mutating func takeCurrent() -> [Int] {
      defer {
        current = []
        round += 1
      }
      return current
    }
  }
}
