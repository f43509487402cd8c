@testable import Playbook

/// Small plans and worlds, the same for the same seed.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &self) ?? "" }

  private mutating func word(_ letters: String) -> String {
    (0..<3).map { _ in letters.randomElement(using: &self).map(String.init) ?? "" }.joined()
  }

  private static func ids(of steps: [String]) -> [String] { steps.map { String($0.prefix { $0 != " " }) } }

  /// Up to four steps `a` to `d` of any kind, with their rollbacks.
  mutating func steps() -> [String] {
    var steps: [String] = []
    let ids = Array(["a", "b", "c", "d"].prefix(Int.random(in: 1...4, using: &self)))
    for (index, id) in ids.enumerated() {
      let kind = pick([
        "", "", "", " probe", " probe enough", " gate", " confirm", " irreversible",
      ])
      var step = id + kind
      if kind.isEmpty, id == "b" { step += " repeatable" }
      if index > 0, Bool.random(using: &self) {
        step +=
          " when=\"\(ids[Int.random(in: 0..<index, using: &self)]) \(pick(["passed", "failed", "failed", "skipped"]))\""
      }
      if Int.random(in: 0..<4, using: &self) == 0 { step += " within=4s every=1s" }
      steps.append(step)
      if kind.isEmpty || kind == " confirm", Bool.random(using: &self) {
        steps.append("undo-\(id) rollback-of=\(id)" + pick(["", " confirm", " within=3s every=1s"]))
      }
    }
    return steps
  }

  mutating func world(of steps: [String]) -> World {
    var world = World()
    for id in Chance.ids(of: steps) {
      world.attempts[id] = word("ppppffftiTxh")
      world.answers[id] = word("yyyyynsiT")
      world.choices[id] = word("rsobqiT") + "q"
    }
    world.attemptTime = .milliseconds([500, 1000, 3000].randomElement(using: &self) ?? 1000)
    return world
  }

  /// A world without signals in which every question is answered as the first time.
  mutating func steadyWorld(of steps: [String]) -> World {
    var world = world(of: steps)
    for id in Chance.ids(of: steps) {
      world.attempts[id] = word("ppppfft")
      world.answers[id] = String(word("yyyyns").prefix(1))
      world.choices[id] = word("rsobq") + "q"
    }
    return world
  }

  mutating func policy(of steps: [String]) -> Policy {
    let ids = Chance.ids(of: steps).map { StepID($0) }
    return [
      Policy(isAttended: true), Policy(isAttended: true, asksEveryStep: true),
      Policy(isAttended: true, saysYes: true),
      Policy(isAttended: false, saysYes: true, approved: Set(ids)),
      Policy(isAttended: false, approved: Set(ids), rollsBack: false),
    ].randomElement(using: &self) ?? .attended
  }
}
