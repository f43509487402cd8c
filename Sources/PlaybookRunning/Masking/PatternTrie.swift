/// All texts that are looked for, as one automaton (Aho and Corasick): each byte costs the same however many there are.
struct PatternTrie: Sendable {
  static let root = 0

  /// The first child of a state, and the next child of its parent; 0 for none.
  private var firstChild: [Int32] = [0]
  private var sibling: [Int32] = [0]
  private var label: [UInt8] = [0]
  /// The state of the longest proper suffix that can still become a match.
  private var fallback: [Int32] = [0]
  private var depths: [Int32] = [0]
  /// How many of the last bytes a longer match can still begin with.
  private var openDepths: [Int32] = [0]
  /// The length of the longest text that ends in a state; 0 for none.
  private var matched: [Int32] = [0]
  private var start = [Int32](repeating: 0, count: 256)

  init(_ patterns: some Sequence<[UInt8]>) {
    for pattern in patterns where !pattern.isEmpty { insert(pattern) }
    link()
  }

  var isEmpty: Bool { label.count == 1 }
  /// The length of the longest text.
  var longest: Int { Int(depths.max() ?? 0) }
  func openDepth(of state: Int) -> Int { Int(openDepths[state]) }
  func lengthMatched(in state: Int) -> Int { Int(matched[state]) }

  /// The state after one more byte.
  func next(_ state: Int, _ byte: UInt8) -> Int {
    var state = state
    while state != Self.root {
      if let child = child(of: state, byte) { return child }
      state = Int(fallback[state])
    }
    return Int(start[Int(byte)])
  }

  private func child(of state: Int, _ byte: UInt8) -> Int? {
    var child = Int(firstChild[state])
    while child != 0, label[child] != byte { child = Int(sibling[child]) }
    return child == 0 ? nil : child
  }

  private mutating func insert(_ pattern: [UInt8]) {
    var state = Self.root
    for byte in pattern {
      if let child = child(of: state, byte) {
        state = child
        continue
      }
      let child = label.count
      label.append(byte)
      sibling.append(firstChild[state])
      firstChild.append(0)
      fallback.append(0)
      depths.append(depths[state] + 1)
      openDepths.append(0)
      matched.append(0)
      firstChild[state] = Int32(child)
      state = child
    }
    matched[state] = Int32(pattern.count)
  }

  /// Sets the fallbacks breadth first, so that each one's own is known.
  private mutating func link() {
    var queue: [Int] = []
    var child = Int(firstChild[Self.root])
    while child != 0 {
      start[Int(label[child])] = Int32(child)
      queue.append(child)
      child = Int(sibling[child])
    }
    var done = 0
    while done < queue.count {
      let state = queue[done]
      done += 1
      let suffix = Int(fallback[state])
      if matched[state] == 0 { matched[state] = matched[suffix] }
      openDepths[state] = firstChild[state] == 0 ? openDepths[suffix] : depths[state]
      var child = Int(firstChild[state])
      while child != 0 {
        fallback[child] = Int32(next(suffix, label[child]))
        queue.append(child)
        child = Int(sibling[child])
      }
    }
  }
}
